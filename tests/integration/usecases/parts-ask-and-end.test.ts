/** Two agencies ask the sender at once, and a letter of which only a part was answered. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { viewsOf, wholeStage } from "#app/domain/petition/shares.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { endSupplementWaits } from "#app/server/usecases/intake/end-supplement-waits.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import { aCast, type Cast, must } from "#tests/factories/petition-life.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  answerShare,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const sender = { type: "sender" } as const;

async function splitInTwo(context: TestContext, cast: Cast) {
  const code = await aMixedLetter(context, cast);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  return code;
}

async function bothAsk(context: TestContext, code: string) {
  const construction = await anAgencyPerson(context, constructionCode);
  const justice = await anAgencyPerson(context, justiceCode);
  const target = { code, version: null };
  for (const actor of [construction, justice]) must(await acceptPetition(context, actor, target));
  const first = { question: "Which counter was it?", answerBy: civilDate("2026-12-03") };
  const second = { question: "What fee was asked?", answerBy: civilDate("2026-12-01") };
  must(await requestSupplement(context, construction, target, first));
  must(await requestSupplement(context, justice, target, second));
  return { construction, justice };
}

onBothDatabases(
  "each agency's question stands with its own day, and is answered by itself",
  async (context) => {
    const cast = await aCast(context);
    const code = await splitInTwo(context, cast);
    const { construction, justice } = await bothAsk(context, code);
    const questions = async () => (await trackedPetition(context, code, "en"))?.questions;
    const counter = { share: 1, points: [1], question: "Which counter was it?", by: "2026-12-03" };
    const fee = { share: 2, points: [2], question: "What fee was asked?", by: "2026-12-01" };
    expect(await questions()).toMatchObject([counter, fee]);
    // What is owed first is the question whose day comes first.
    expect((await trackedPetition(context, code, "en"))?.due?.on).toBe("2026-12-01");
    // Each agency reads its own question only, and each question is its own message.
    const own = await petitionFile(context, justice, code, "vi");
    expect(own?.supplementQuestion).toBe("What fee was asked?");
    expect(JSON.stringify(own)).not.toContain("Which counter");
    const calls = await readClient(context.database.read).outboxMessage.findMany({
      where: { template: "supplement-asked" },
      orderBy: { id: "asc" },
    });
    const asked = await Promise.all(
      calls.map(({ id }) => taskFile(context, cast.officer, "call", id)),
    );
    expect(asked.map((task) => task?.matter.question)).toEqual([
      "Which counter was it?",
      "What fee was asked?",
    ]);

    must(await supply(context, sender, { code, version: null, forwarding: 2 }, "Fifty thousand"));
    expect(await questions()).toMatchObject([counter]);
    expect((await petitionFile(context, justice, code, "vi"))?.supplied).toEqual([
      "Fifty thousand",
    ]);
    expect((await petitionFile(context, construction, code, "vi"))?.supplied).toEqual([]);
    const kept = await findPetition(context.database.read, code);
    expect(kept && viewsOf(kept).map(({ stage, supplementBy }) => [stage, supplementBy])).toEqual([
      ["awaiting-supplement", "2026-12-03"],
      ["in-progress", null],
    ]);
    must(await supply(context, sender, { code, version: null, forwarding: 1 }, "The ward's"));
    expect(await questions()).toEqual([]);
    expect(await supply(context, sender, { code, version: null, forwarding: 1 }, "Again")).toEqual({
      ok: false,
      reason: "stage-forbids",
    });
  },
);

onBothDatabases("the sender is reminded of each open question", async (context) => {
  const cast = await aCast(context);
  const code = await splitInTwo(context, cast);
  await bothAsk(context, code);
  for (const day of ["2026-11-27", "2026-11-30", "2026-12-01"]) {
    context.clock.set(`${day}T02:00:00.000Z`);
    await endSupplementWaits(context);
  }
  const reminders = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: "supplement-reminder" },
    orderBy: { id: "asc" },
  });
  const told = reminders.map(({ facts }) => {
    const { place, answerBy } = JSON.parse(facts) as { place: number; answerBy: string };
    return [place, answerBy];
  });
  expect(told).toEqual([
    [2, "2026-12-01"],
    [1, "2026-12-03"],
  ]);
});

onBothDatabases(
  "one part answered and the rest withdrawn: the sender reads which is which",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const code = await splitInTwo(context, cast);
    await answerShare(context, construction, code, [0]);
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 1 }));
    expect((await trackedPetition(context, code, "en"))?.answeredInPart).toBe(false);
    must(
      await withdrawPetition(context, sender, { code, version: null }, "The fee was given back"),
    );
    const after = await findPetition(context.database.read, code);
    expect(after && wholeStage(after)).toBe("answered");
    expect(await trackedPetition(context, code, "en")).toMatchObject({
      answeredInPart: true,
      answers: [{ share: 1 }],
      parts: [
        { place: 1, stage: "answered", ended: null },
        { place: 2, stage: "withdrawn", ended: "withdrawn", dueOn: null },
      ],
      due: null,
      responsible: "",
    });
  },
);
