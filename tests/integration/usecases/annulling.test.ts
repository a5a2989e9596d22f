/** A number of the register is annulled: it stays in the book, and counts as received no more. */
import { expect } from "vitest";
import { writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { publicCounts } from "#app/server/persistence/public/public-count-reading.ts";
import { rebuildPublicCounts } from "#app/server/persistence/public/public-count-writing.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { registerPage, registerSheet } from "#app/server/queries/staff/register/register-book.ts";
import { annulEntry } from "#app/server/usecases/custody/annul-entry.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, forwarded, must, registered } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const double = (replacedBy: string) => ({ reason: "double-entry", note: "", replacedBy }) as const;
const figures = async (context: TestContext) =>
  (await publicCounts(context.database.read))
    .filter(({ kind }) => kind === "figure")
    .map(({ code, count }) => [code, count])
    .sort();

onBothDatabases("a letter that was entered twice keeps one number", async (context) => {
  const cast = await aCast(context);
  const first = (await aSentPetition(context)).code;
  const second = (await aSentPetition(context)).code;
  await registered(context, first, cast.officer);
  await forwarded(context, second, cast);
  expect(await figures(context)).toEqual([["received", 2]]);
  const annul = (typed: string) => annulEntry(context, cast.lead, target(second), double(typed));
  expect(await annul("99/2026")).toEqual({ ok: false, reason: "replacement-unknown" });
  expect(await annul("2/2026")).toEqual({ ok: false, reason: "replacement-itself" });
  const asOfficer = annulEntry(context, cast.officer, target(second), double("1/2026"));
  expect(await asOfficer).toEqual({ ok: false, reason: "not-permitted" });
  must(await annul("1 / 2026"));

  expect(await figures(context)).toEqual([["received", 1]]);
  await context.database.transaction(async (transaction) => {
    for (const sql of rebuildPublicCounts)
      await writeRows(transaction, `${sql} RETURNING 1 AS "done"`);
  });
  expect(await figures(context)).toEqual([["received", 1]]);
  for (const queue of ["open", "forwarded"] as const)
    expect(await codesIn(context, cast.officer, queue)).not.toContain(second);
  expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([]);

  const file = await petitionFile(context, cast.lead, second, "vi");
  expect(file?.clocks.filter(({ doneOn }) => doneOn === null)).toEqual([]);
  expect(file?.possible).not.toContain("reopen");
  const page = await registerPage(context, cast.lead, { year: null, after: null, before: null });
  const annulled = page?.lines.map(({ number, annulled: struck }) => [number, struck]).sort();
  expect(annulled).toEqual([
    [1, false],
    [2, true],
  ]);
  const foot = [
    expect.objectContaining({
      reason: "double-entry",
      replacedBy: page?.lines.find(({ number }) => number === 1)?.registerNumber,
      registerNumber: page?.lines.find(({ number }) => number === 2)?.registerNumber,
    }),
  ];
  expect(page?.annulled).toEqual(foot);
  expect(page?.annulled[0]?.by).not.toBe("");
  const sheet = await registerSheet(context, cast.lead, { year: null, after: null, whole: false });
  expect(sheet?.annulled).toEqual(foot);

  const told = await trackedPetition(context, second, "vi");
  expect(told).toMatchObject({ stage: "closed", annulled: { code: first }, due: null });
  expect(told?.timeline[0]).toMatchObject({
    type: "RegisterEntryAnnulled",
    parts: { code: first },
  });
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});

onBothDatabases("another sender is not told of whose the other number is", async (context) => {
  const cast = await aCast(context);
  const first = (await aSentPetition(context)).code;
  const second = (
    await aSentPetition(context, aSending({ person: { name: "Le Van C", phone: "0900 000 999" } }))
  ).code;
  await registered(context, first, cast.officer);
  await registered(context, second, cast.officer);
  must(await annulEntry(context, cast.lead, target(second), double("1/2026")));
  const told = await trackedPetition(context, second, "vi");
  expect(told?.annulled).toEqual({ code: "" });
  expect(JSON.stringify(told)).not.toContain(first);
});

onBothDatabases("whoever entered it himself says why, a test needs no number", async (context) => {
  const alone = await anOfficer(context, ["intake-officer", "office-lead"]);
  const { code } = await aSentPetition(context);
  await registered(context, code, alone);
  const test = { reason: "test", replacedBy: "" } as const;
  expect(await annulEntry(context, alone, target(code), { ...test, note: " " })).toEqual({
    ok: false,
    reason: "reason-required",
  });
  must(await annulEntry(context, alone, target(code), { ...test, note: "Trying the form" }));
  expect(await figures(context)).toEqual([]);
});

onBothDatabases(
  "sender and agency are told, and what was due before is told no more",
  async (context) => {
    const cast = await aCast(context);
    const [first, second] = [
      (await aSentPetition(context)).code,
      (await aSentPetition(context)).code,
    ];
    await registered(context, first, cast.officer);
    await forwarded(context, second, cast);
    const pending = async () => {
      const petition = await readClient(context.database.read).petition.findUnique({
        where: { code: second },
      });
      const rows = await readClient(context.database.read).outboxMessage.findMany({
        where: { petitionId: petition?.id ?? 0, state: "pending" },
      });
      return rows.map(({ template }) => template).sort();
    };
    expect(await pending()).toContain("forwarded");
    must(await annulEntry(context, cast.lead, target(second), double("1/2026")));
    expect(await pending()).toEqual(["agency-recalled", "entry-annulled"]);
  },
);

onBothDatabases("the foot hides the number of a restricted letter", async (context) => {
  const cast = await aCast(context);
  const reader = await anOfficer(context, ["office-lead"], { readsRestricted: true });
  await anOfficer(context, ["office-lead"], { readsRestricted: true });
  const [first, second] = [
    (await aSentPetition(context)).code,
    (await aSentPetition(context)).code,
  ];
  for (const code of [first, second]) await registered(context, code, cast.officer);
  must(await annulEntry(context, cast.lead, target(second), double("1/2026")));
  must(await restrictPetition(context, reader, target(first), "About the office itself"));
  const foot = async (actor: typeof reader) =>
    (await registerPage(context, actor, { year: null, after: null, before: null }))?.annulled[0];
  expect((await foot(cast.lead))?.replacedBy).toBe("");
  expect((await foot(reader))?.replacedBy).not.toBe("");
});
