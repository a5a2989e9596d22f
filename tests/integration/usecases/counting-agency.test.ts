/** Several agencies answer one letter, and the office says with which of them it is counted. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { countingAgency } from "#app/domain/petition/counting-agency.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { raisePublicVersion } from "#app/server/persistence/public/public-count-writing.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { passToSuccessor } from "#app/server/usecases/routing/pass-to-successor.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { setCountingAgency } from "#app/server/usecases/routing/set-counting-agency.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, type Cast, must } from "#tests/factories/petition-life.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  financeCode,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** Construction answers the first point and is due first; justice the second. */
async function splitInTwo(context: TestContext, cast: Cast) {
  const code = await aMixedLetter(context, cast);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1], replyDueOn: civilDate("2026-12-20") }),
  ]);
  return code;
}

const countedWith = async (context: TestContext, code: string) => {
  const petition = await findPetition(context.database.read, code);
  return petition && countingAgency(petition);
};

onBothDatabases("the office chooses one, and only its own people read it", async (context) => {
  const cast = await aCast(context);
  const target = { code: await aMixedLetter(context, cast), version: null };
  const { code } = target;
  const construction = await agencyIdOf(context, constructionCode);
  const justice = await agencyIdOf(context, justiceCode);
  const choose = (id: number) => setCountingAgency(context, cast.officer, target, id);
  expect(await choose(cast.officer.unitId)).toEqual({ ok: false, reason: "stage-forbids" });
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1], replyDueOn: civilDate("2026-12-20") }),
  ]);
  expect(await countedWith(context, code)).toBe(construction);
  const finance = await agencyIdOf(context, financeCode);
  expect(await choose(finance)).toEqual({ ok: false, reason: "agency-not-asked" });
  must(await choose(justice));
  expect(await countedWith(context, code)).toBe(justice);
  expect(await choose(justice)).toEqual({ ok: false, reason: "same-agency" });

  const file = await petitionFile(context, cast.officer, code, "vi");
  expect(file?.counting?.agencyId).toBe(justice);
  expect(file?.counting?.choices.map(({ id }) => id)).toEqual([
    construction,
    justice,
    cast.officer.unitId,
  ]);
  expect(file?.possible).toContain("set-counting-agency");
  expect(file?.history[0]).toMatchObject({
    type: "CountingAgencySet",
    parts: { agency: file?.counting?.agency },
  });

  const asked = await anAgencyPerson(context, constructionCode);
  const own = await petitionFile(context, asked, code, "vi");
  expect(own).toMatchObject({ counting: null, petition: { countingAgencyId: null } });
  expect(JSON.stringify(own)).not.toContain("CountingAgencySet");
  expect(await setCountingAgency(context, asked, target, construction)).toMatchObject({
    ok: false,
    reason: "not-permitted",
  });
  const tracked = await trackedPetition(context, code, "vi");
  expect(JSON.stringify(tracked?.timeline)).not.toContain("CountingAgencySet");
});

onBothDatabases("what its agency sends back is counted with it no more", async (context) => {
  const cast = await aCast(context);
  const code = await splitInTwo(context, cast);
  const target = { code, version: null };
  const justice = await anAgencyPerson(context, justiceCode);
  must(await setCountingAgency(context, cast.lead, target, justice.unitId));
  must(
    await returnPetition(context, justice, target, {
      reasonCode: "outside-competence",
      reason: "Fees are the department of finance's",
      proposedAgencyId: await agencyIdOf(context, financeCode),
    }),
  );
  const kept = await findPetition(context.database.read, code);
  expect(kept?.countingAgencyId).toBeNull();
});

onBothDatabases("what was counted with an ended agency is its successor's", async (context) => {
  const cast = await aCast(context);
  const code = await splitInTwo(context, cast);
  const formerId = await agencyIdOf(context, justiceCode);
  const successorId = await agencyIdOf(context, financeCode);
  must(await setCountingAgency(context, cast.officer, { code, version: null }, formerId));
  await context.database.transaction(async (transaction) => {
    const client = await writeClient(transaction);
    await client.agency.update({
      where: { code: justiceCode },
      data: { validTo: "2026-11-19", successorId },
    });
    await raisePublicVersion(transaction);
  });
  must(
    await passToSuccessor(context, cast.lead, {
      agencyId: formerId,
      decisionNumber: "99/QD-UBND",
      decisionOn: civilDate("2026-11-18"),
    }),
  );
  expect(await countedWith(context, code)).toBe(successorId);
});
