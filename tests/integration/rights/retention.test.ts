/** Terms count from the year of ending; destruction follows a recorded decision and leaves the register's line. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { draftDestruction } from "#app/server/documents/compose-destruction.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findStoredFile } from "#app/server/persistence/petition/stored-file-reading.ts";
import { rebuildPublicCounts } from "#app/server/persistence/public/public-count-writing.ts";
import { destructionFile, keepingPage } from "#app/server/queries/rights/keeping.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { storeFiles } from "#app/server/usecases/intake/attach-files.ts";
import {
  decideDestruction,
  destroyRecords,
  endHold,
  placeHold,
  saveRetentionRule,
} from "#app/server/usecases/rights/retention.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const fiveYears = { kind: "conduct-file", years: 5, basis: "Decision 9" } as const;
const decision = {
  documentNumber: "12/QD-UBND",
  documentOn: civilDate("2032-01-05"),
  signerName: "Tran Van An",
  signerCapacity: "Chairman",
};
const kept = 30;
const secretLetter = aSending({
  content: { content: "zqlettzq about a land certificate that is long overdue." },
  person: { name: "Luc Thi Sen", email: "zqmailzq@example.vn" },
});

const photo = {
  fileName: "zqphotozq.jpg",
  mediaType: "image/jpeg",
  bytes: new TextEncoder().encode("zqbyteszq"),
  hasTextLayer: false,
};

async function withFile(context: TestContext, code: string) {
  const petitionId = (await findPetition(context.database.read, code))?.id ?? 0;
  const place = { purpose: "from-sender", petitionId, draftIdHash: null } as const;
  const id = await context.database.transaction(async (transaction) => {
    const [stored = 0] = await storeFiles(context, transaction, [photo], place);
    return stored;
  });
  const file = await findStoredFile(context.database.read, id);
  return file?.storageKey ?? "";
}

/** Answered and published in 2026, looked at in 2032. */
async function old(context: TestContext) {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "published", secretLetter);
  must(await addNote(context, people.officer, { code, version: null }, "zqnotezq"));
  context.clock.set("2032-01-10T03:00:00.000Z");
  return { people, code };
}

const over = async (context: TestContext, lead: Parameters<typeof keepingPage>[1]) =>
  (await keepingPage(context, lead))?.over.map(({ code }) => code);

onBothDatabases("without a term nothing is ever on the list", async (context) => {
  const { people } = await old(context);
  expect(await over(context, people.lead)).toEqual([]);
  expect(await decideDestruction(context, people.lead, decision)).toEqual({
    ok: false,
    reason: "destruction-empty",
  });
});

onBothDatabases("only the lead sets a term and records a decision", async (context) => {
  const { people } = await old(context);
  const { officer, agencyOfficer, agencyLead } = people;
  for (const actor of [officer, agencyOfficer, agencyLead])
    expect(await saveRetentionRule(context, actor, fiveYears)).toMatchObject({ ok: false });
  expect(await decideDestruction(context, officer, decision)).toMatchObject({ ok: false });
  // Another unit's list is its own.
  must(await saveRetentionRule(context, people.lead, fiveYears));
  expect(await over(context, people.agencyLead)).toEqual([]);
});

onBothDatabases("the year counts, and a hold keeps", async (context) => {
  const { people, code } = await old(context);
  must(await saveRetentionRule(context, people.lead, fiveYears));
  expect(await over(context, people.lead)).toEqual([code]);
  context.clock.set("2031-12-31T16:00:00.000Z");
  expect(await over(context, people.lead)).toEqual([]);
  context.clock.set("2032-01-10T03:00:00.000Z");
  must(await placeHold(context, people.officer, { code, reason: "A lawsuit." }));
  expect(await over(context, people.lead)).toEqual([]);
  expect(await endHold(context, people.officer, code)).toMatchObject({ ok: false });
  must(await endHold(context, people.lead, code));
  expect(await over(context, people.lead)).toEqual([code]);
});

const publicCounts = ({ database }: TestContext) =>
  askRows<{ kind: string; code: string; count: number }>(
    database.read,
    `SELECT "kind", "code", "count" FROM "PublicCount" WHERE "count" <> 0 ORDER BY "kind", "code"`,
  );

async function everyText({ database }: TestContext) {
  const tables = [
    ...["Petition", "Sender", "Draft", "OutboxMessage", "HistoryEvent", "Point", "Forwarding"],
    ...["Reply", "PublicRecord", "PetitionSearch", "SenderSearch", "AgencySearch", "StoredFile"],
  ];
  const rows = tables.map((table) => askRows(database.read, `SELECT * FROM "${table}"`));
  return JSON.stringify(await Promise.all(rows));
}

onBothDatabases(
  "what a decision lists is destroyed, and the line of the register stays",
  async (context) => {
    const { people, code } = await old(context);
    must(await saveRetentionRule(context, people.lead, fiveYears));
    const key = await withFile(context, code);
    const before = await findPetition(context.database.read, code);
    const id = must(await decideDestruction(context, people.lead, decision));
    // Recording it destroys nothing.
    expect(await everyText(context)).toContain("zqlettzq");
    expect(must(await destroyRecords(context, people.lead, id))).toBe(1);
    const left = await everyText(context);
    expect(left).not.toMatch(/zq\w+zq/);
    expect(left).not.toContain("Luc Thi Sen");
    expect(await context.files.get(key)).toBeNull();
    expect(await context.files.get(key)).toBeNull();
    expect(await findPetition(context.database.read, code)).toMatchObject({
      registerNumber: before?.registerNumber,
      registerYear: 2026,
      receivedOn: before?.receivedOn,
      classification: before?.classification,
    });
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const counted = await publicCounts(context);
    await context.database.transaction(async (transaction) => {
      const client = await writeClient(transaction);
      for (const sql of rebuildPublicCounts) await client.$executeRawUnsafe(sql);
    });
    // Figures are those that counting anew gives.
    expect(await publicCounts(context)).toEqual(counted);
    // Its page still opens, and nothing is destroyed twice.
    expect(await petitionFile(context, people.officer, code, "vi")).not.toBeNull();
    expect(await destroyRecords(context, people.lead, id)).toEqual({
      ok: false,
      reason: "destruction-done",
    });
    const file = await destructionFile(context, people.lead, id, kept);
    const draft =
      file && (await draftDestruction(context.database.read, file, context.clock.now()));
    expect(draft?.paper.tables?.[0]?.rows).toMatchObject([
      ["1", "1/2026/VP", code, "2026", "5", "Decision 9", "1"],
    ]);
    expect(draft?.paper.paragraphs.join(" ")).toContain("12/QD-UBND");
  },
);

onBothDatabases("what was restricted or held back since is left out", async (context) => {
  const { people, code } = await old(context);
  const second = await aPetitionAt(context, people, "received");
  must(await saveRetentionRule(context, people.lead, fiveYears));
  const id = must(await decideDestruction(context, people.lead, decision));
  must(await restrictPetition(context, people.officer, { code, version: null }, "About us"));
  expect(must(await destroyRecords(context, people.lead, id))).toBe(0);
  expect(await everyText(context)).toContain("zqlettzq");
  expect(second).not.toBe(code);
});
