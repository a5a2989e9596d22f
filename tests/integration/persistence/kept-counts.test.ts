/** Entries and counts are kept change by change; counting everything anew must give the same. */
import { expect } from "vitest";
import type { Reader } from "#app/server/persistence/engine/database.ts";
import { askRows, writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { rebuildPublicCounts } from "#app/server/persistence/public/public-count-writing.ts";
import { rebuildQueues } from "#app/server/persistence/queues/queue-entries.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const tables = [
  `SELECT "unitId", "queue", "officerId", "sortKey", "petitionId" FROM "QueueEntry" ORDER BY 1, 2, 3, 4, 5`,
  `SELECT "unitId", "queue", "officerId", "dueOn", "count" FROM "QueueCount" WHERE "count" <> 0
   ORDER BY 1, 2, 3, 4`,
  `SELECT "kind", "code", "count" FROM "PublicCount" WHERE "count" <> 0 ORDER BY 1, 2`,
];

async function kept(reader: Reader) {
  const found = [];
  for (const sql of tables) found.push(await askRows<Record<string, unknown>>(reader, sql));
  return found.map((rows) => rows.map((row) => Object.values(row).map(String).join(" ")));
}

onBothDatabases("kept queues and figures are what counting anew gives", async (context) => {
  await loadDemonstration(context, () => undefined);
  const before = await kept(context.database.read);
  expect(before.map((rows) => rows.length > 10)).toEqual([true, true, true]);
  await context.database.transaction(async (transaction) => {
    for (const sql of [...rebuildQueues, ...rebuildPublicCounts])
      await writeRows(transaction, `${sql} RETURNING 1 AS "done"`);
  });
  expect(await kept(context.database.read)).toEqual(before);
});
