/** What whoever registers must see of a letter: what it lacks, and what it sounds like. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { proposeTransfer } from "#app/server/usecases/routing/propose-transfer.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, forwarded, must, registered } from "#tests/factories/petition-life.ts";
import { aCallOn, aSending, aSentPetition } from "#tests/factories/sending.ts";
import scope from "#tests/fixtures/text/scope.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const textOf = (hint: string) =>
  scope.texts.find(({ hints }) => hints.length === 1 && hints[0] === hint)?.text ?? "";

onBothDatabases("what a letter sounds like is told to whoever received it", async (context) => {
  const cast = await aCast(context);
  const lead = await anOfficer(context, ["office-lead"], { readsRestricted: true });
  await anOfficer(context, ["intake-officer"], { readsRestricted: true });
  for (const hint of ["denunciation", "emergency"]) {
    const letter = { ...aSending().content, content: textOf(hint) };
    const { code } = await aSentPetition(context, aSending({ content: letter }));
    expect((await petitionFile(context, cast.officer, code, "vi"))?.soundsLike).toEqual([hint]);
    await forwarded(context, code, cast);
    expect((await petitionFile(context, cast.agencyOfficer, code, "vi"))?.soundsLike).toEqual([]);
  }
  const letter = { ...aSending().content, content: textOf("denunciation") };
  const { code } = await aSentPetition(context, aSending({ content: letter }));
  must(await restrictPetition(context, lead, { code, version: null }, "It names somebody."));
  expect((await petitionFile(context, lead, code, "vi"))?.soundsLike).toEqual([]);
});

onBothDatabases(
  "of what has ended only a denunciation that was passed on is told, for its sender's sake",
  async (context) => {
    const cast = await aCast(context);
    for (const hint of ["denunciation", "emergency"] as const) {
      const letter = { ...aSending().content, content: textOf(hint) };
      const { code } = await aSentPetition(context, aSending({ content: letter }));
      await registered(context, code, cast.officer);
      const target = { code, version: null };
      const proposal = { door: hint === "denunciation" ? hint : "field-report" } as const;
      const words = { ...proposal, guidance: "It goes there.", recipient: "Inspectorate" };
      must(await proposeTransfer(context, cast.officer, target, words));
      must(await decideDisposal(context, cast.lead, target, ""));
      const file = await petitionFile(context, cast.officer, code, "vi");
      expect(file?.petition.stage).toBe("transferred");
      expect(file?.soundsLike).toEqual(hint === "denunciation" ? [hint] : []);
    }
  },
);

onBothDatabases("what a letter lacks of its sender is named", async (context) => {
  const cast = await aCast(context);
  const whole = await aSentPetition(context);
  const seen = await petitionFile(context, cast.officer, whole.code, "vi");
  expect(seen?.sender.gaps).toEqual([]);
  const call = { ...aCallOn(civilDate("2026-11-20")), name: "", address: "", phone: "" };
  const { code } = must(await takeInPetition(context, cast.officer, call, []));
  const file = await petitionFile(context, cast.officer, code, "vi");
  expect(file?.sender.gaps).toEqual(["name", "address", "contact"]);
});
