import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { reopenPetition } from "#app/server/usecases/custody/reopen-petition.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { aCast, type Cast, forwarded, must, registered } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  financeCode,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const byMistake = { reason: "ended-by-mistake", note: "", dueOn: null } as const;

async function declined(context: TestContext, cast: Cast, reason: "spam" | "unclear-content") {
  const { code } = await aSentPetition(context);
  await registered(context, code, cast.officer);
  must(
    await proposeDecline(context, cast.officer, target(code), {
      reason,
      guidance: "Please say where.",
    }),
  );
  must(await decideDisposal(context, cast.lead, target(code), ""));
  return code;
}

const toSender = (context: TestContext) =>
  readClient(context.database.read).outboxMessage.findMany({
    where: { audience: "sender", template: { not: "received" } },
    select: { template: true, state: true },
    orderBy: { id: "asc" },
  });

onBothDatabases(
  "what was declined by mistake goes on as if it had never ended",
  async (context) => {
    const cast = await aCast(context);
    const code = await declined(context, cast, "unclear-content");
    const before = await findPetition(context.database.read, code);
    expect(await codesIn(context, cast.officer, "to-classify")).toEqual([]);
    const reopen = (actor: Cast["lead"], note = "") =>
      reopenPetition(context, actor, target(code), { ...byMistake, note });
    expect(await reopen(cast.officer)).toEqual({ ok: false, reason: "not-permitted" });
    // The lead undoes his own decision, so he says why.
    expect(await reopen(cast.lead)).toEqual({ ok: false, reason: "reason-required" });
    must(await reopen(cast.lead, "I had read another letter."));
    expect(await codesIn(context, cast.officer, "to-classify")).toEqual([code]);
    const after = await findPetition(context.database.read, code);
    expect(after).toMatchObject({
      stage: "registered",
      reopenedOn: "2026-11-21",
      ending: null,
      clockStarts: before?.clockStarts,
    });
    const file = await petitionFile(context, cast.officer, code, "vi");
    expect(file?.history[0]).toMatchObject({
      type: "PetitionReopened",
      parts: { reopenReason: "ended-by-mistake" },
      body: "I had read another letter.",
    });
    expect(file?.clocks.at(-1)).toMatchObject({ limit: "forward", rule: { version: 1 } });
    const told = await trackedPetition(context, code, "vi");
    expect(told?.stage).toBe("registered");
    expect(told?.timeline.map(({ type }) => type).slice(0, 2)).toEqual([
      "PetitionReopened",
      "PetitionDeclined",
    ]);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "who was to be called about the end is called about the reopening",
  async (context) => {
    const cast = await aCast(context);
    const code = await declined(context, cast, "unclear-content");
    const calls = async () =>
      (await taskList(context, cast.officer, "call"))?.map(({ template }) => template);
    expect(await calls()).toEqual(["declined"]);
    must(await reopenPetition(context, cast.lead, target(code), { ...byMistake, note: "Mine." }));
    expect(await calls()).toEqual(["reopened"]);
    expect(await toSender(context)).toEqual([
      { template: "declined", state: "withdrawn" },
      { template: "reopened", state: "pending" },
    ]);
  },
);

onBothDatabases("an advertisement is not answered, nor is its sender told now", async (context) => {
  const cast = await aCast(context);
  const code = await declined(context, cast, "spam");
  must(await reopenPetition(context, cast.lead, target(code), { ...byMistake, note: "Mine." }));
  expect(await toSender(context)).toEqual([]);
});

onBothDatabases("after five working days the lead sets a new limit", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await withdrawPetition(context, cast.officer, target(code), "By telephone"));
  expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([]);
  context.clock.set("2026-12-07T02:00:00.000Z");
  const reopen = (day: string | null) =>
    reopenPetition(context, cast.lead, target(code), {
      reason: "sender-asked",
      note: "",
      dueOn: day === null ? null : civilDate(day),
    });
  expect(await reopen(null)).toEqual({ ok: false, reason: "new-limit-required" });
  must(await reopen("2026-12-21"));
  expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([code]);
  const [row] = await readClient(context.database.read).forwarding.findMany();
  expect(row).toMatchObject({ stage: "forwarded", replyDueOn: "2026-12-21", returnedOn: null });
  const file = await petitionFile(context, cast.agencyOfficer, code, "vi");
  expect(file?.clocks.at(-1)).toMatchObject({
    limit: "reply",
    dueOn: "2026-12-21",
    from: "2026-11-21",
    newLimitFrom: "2026-12-07",
  });
  const told = await trackedPetition(context, code, "vi");
  expect(told?.timeline[0]).toMatchObject({
    type: "PetitionReopened",
    parts: { day: "2026-12-21" },
  });
  const outbox = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: { in: ["reopened", "agency-reopened"] } },
    orderBy: { id: "asc" },
  });
  expect(outbox.map(({ template }) => template)).toEqual(["reopened", "agency-reopened"]);
  expect(outbox[1]?.facts).toContain("2026-12-21");
});

onBothDatabases("every agency of a split letter goes on, and is told once", async (context) => {
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast);
  const finance = await anAgencyPerson(context, financeCode);
  const justice = await anAgencyPerson(context, justiceCode);
  await forward(context, cast, code, [
    await to(context, financeCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  must(await withdrawPetition(context, cast.officer, target(code), "By telephone"));
  must(await reopenPetition(context, cast.lead, target(code), byMistake));
  for (const person of [finance, justice])
    expect(await codesIn(context, person, "inbox")).toEqual([code]);
  const outbox = await readClient(context.database.read).outboxMessage.groupBy({
    by: ["template"],
    where: { template: { in: ["reopened", "agency-reopened"] } },
    _count: true,
    orderBy: { template: "asc" },
  });
  expect(outbox.map(({ template, _count }) => [template, _count])).toEqual([
    ["agency-reopened", 2],
    ["reopened", 1],
  ]);
});

onBothDatabases("the officer records what the lead signed", async (context) => {
  const cast = await aCast(context);
  const code = await declined(context, cast, "unclear-content");
  must(
    await reopenPetition(context, cast.officer, target(code), byMistake, {
      documentNumber: "16/TB-VP",
      documentOn: civilDate("2026-11-21"),
      signerName: "Le Thi C",
      signerCapacity: "Chief of Office",
      file: {
        fileName: "notice.pdf",
        mediaType: "application/pdf",
        bytes: new Uint8Array(pdfWithText),
        hasTextLayer: true,
      },
    }),
  );
  expect((await findPetition(context.database.read, code))?.stage).toBe("registered");
});
