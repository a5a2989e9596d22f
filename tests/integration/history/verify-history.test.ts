import { expect } from "vitest";
import { type Transaction, writeClient } from "#app/server/persistence/engine/database.ts";
import {
  headAt,
  historyHead,
  verifyHistory,
} from "#app/server/persistence/history/history-reading.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** Whoever owns the database can take the guards away; the chain must show it all the same. */
async function unguarded(
  context: TestContext,
  tamper: (sql: (text: string) => Promise<void>) => Promise<void>,
) {
  const drop = (transaction: Transaction, name: string) =>
    transaction.kind === "sqlite"
      ? `DROP TRIGGER "${name}"`
      : `DROP TRIGGER "${name}" ON "HistoryEvent"`;
  await context.database.transaction(async (transaction) => {
    const run = async (text: string) => {
      await (await writeClient(transaction)).$executeRawUnsafe(text);
    };
    for (const name of ["HistoryEvent_kept", "HistoryEvent_unchanged"])
      await run(drop(transaction, name));
    await tamper(run);
  });
}

async function someHistory(context: TestContext) {
  const officer = await anOfficer(context, ["intake-officer"]);
  for (let index = 0; index < 3; index += 1) {
    const { code } = await aSentPetition(context);
    await registerPetition(context, officer, { code, version: null });
  }
}

onBothDatabases("an untouched history holds", async (context) => {
  await someHistory(context);
  expect(await verifyHistory(context.database.read)).toMatchObject({ count: 6, broken: null });
});

onBothDatabases("a changed row is found and named", async (context) => {
  await someHistory(context);
  await unguarded(context, (sql) =>
    sql(`UPDATE "HistoryEvent" SET "role" = 'administrator' WHERE "sequence" = 4`),
  );
  expect((await verifyHistory(context.database.read)).broken).toEqual({
    sequence: 4,
    fault: "changed",
  });
});

onBothDatabases("a deleted row is found and named", async (context) => {
  await someHistory(context);
  await unguarded(context, (sql) => sql(`DELETE FROM "HistoryEvent" WHERE "sequence" = 3`));
  expect((await verifyHistory(context.database.read)).broken).toEqual({
    sequence: 3,
    fault: "missing",
  });
});

onBothDatabases("two exchanged rows are found", async (context) => {
  await someHistory(context);
  await unguarded(context, async (sql) => {
    await sql(`UPDATE "HistoryEvent" SET "sequence" = 1000 WHERE "sequence" = 2`);
    await sql(`UPDATE "HistoryEvent" SET "sequence" = 2 WHERE "sequence" = 3`);
    await sql(`UPDATE "HistoryEvent" SET "sequence" = 3 WHERE "sequence" = 1000`);
  });
  expect((await verifyHistory(context.database.read)).broken?.sequence).toBe(2);
});

onBothDatabases(
  "a changed personal field is found, an erased one is not a fault",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const { code } = await aSentPetition(context);
    const { addNote } = await import("#app/server/usecases/routing/add-note.ts");
    await addNote(context, officer, { code, version: null }, "Called the sender.");
    await unguarded(context, (sql) =>
      sql(`UPDATE "HistoryEvent" SET "personal" = '{"text":"Never called."}' WHERE "sequence" = 2`),
    );
    expect((await verifyHistory(context.database.read)).broken).toEqual({
      sequence: 2,
      fault: "personal-changed",
    });
    await context.database.transaction(async (transaction) => {
      await (await writeClient(transaction)).historyEvent.update({
        where: { sequence: 2 },
        data: { personal: null, salt: null },
      });
    });
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "cutting off the newest is found by the head that left the house",
  async (context) => {
    await someHistory(context);
    const known = await historyHead(context.database.read);
    await unguarded(context, async (sql) => {
      await sql(`DELETE FROM "HistoryEvent" WHERE "sequence" > 4`);
      await sql(
        `UPDATE "HistoryHead" SET "count" = 4, "hash" =
       (SELECT "hash" FROM "HistoryEvent" WHERE "sequence" = 4)`,
      );
    });
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    expect(await headAt(context.database.read, known.count)).not.toBe(known.hash);
  },
);

onBothDatabases("history refuses to be changed or deleted", async (context) => {
  await someHistory(context);
  for (const sql of [
    `DELETE FROM "HistoryEvent" WHERE "sequence" = 1`,
    `UPDATE "HistoryEvent" SET "type" = 'X' WHERE "sequence" = 1`,
  ])
    await expect(
      context.database.transaction(async (transaction) =>
        (await writeClient(transaction)).$executeRawUnsafe(sql),
      ),
    ).rejects.toThrow();
});

onBothDatabases(
  "concurrent writers keep one unbroken chain and a register without gap",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const sent = [];
    for (let index = 0; index < 12; index += 1) sent.push(await aSentPetition(context));
    const results = await Promise.all(
      sent.map(({ code }) => registerPetition(context, officer, { code, version: null })),
    );
    const numbers = results.map((result) => result.ok && result.value.petition.registerNumber);
    expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 12 }, (_none, index) => index + 1),
    );
    expect(await verifyHistory(context.database.read)).toMatchObject({ count: 24, broken: null });
  },
);

onBothDatabases("a refused registration leaves no gap", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const first = await aSentPetition(context);
  const second = await aSentPetition(context);
  await registerPetition(context, officer, { code: first.code, version: null });
  const again = await registerPetition(context, officer, { code: first.code, version: null });
  expect(again).toEqual({ ok: false, reason: "stage-forbids" });
  const third = await registerPetition(context, officer, { code: second.code, version: null });
  expect(third.ok && third.value.petition.registerNumber).toBe(2);
});
