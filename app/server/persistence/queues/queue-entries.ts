/** Entries and counts of the queues: derived from a petition's row, in the transaction that changes it. */
import type { Transaction } from "../engine/database.ts";
import { type SqlValue, writeRows } from "../engine/raw-sql.ts";
import { askFirst, askSelected, number, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { inQueues, type KeptQueue, keptQueues, memberships } from "./queue-conditions.ts";

/** After every real day, so that what has no due day comes last. */
export const noDay = "9999-12-31";

/** Queues whose late part is a queue of its own, so that they are counted by due day. */
const countedByDay: readonly KeptQueue[] = ["open", "handling-open"];

type Entry = {
  readonly unitId: number;
  readonly queue: KeptQueue;
  readonly officerId: number;
  readonly sortKey: string;
};

const sortKeyOf = (queue: KeptQueue) =>
  `COALESCE(p."${memberships[queue].sortedBy ?? "nextDueOn"}", '${noDay}')`;
const officerOf = (queue: KeptQueue) => {
  const { officer } = memberships[queue];
  return officer ? `p."${officer}"` : "0";
};

const belongs = (queue: KeptQueue) =>
  number(`CASE WHEN ${memberships[queue].condition} THEN 1 ELSE 0 END`);
const wanted = select(
  "p",
  pick(
    tables.Petition,
    "receivingUnitId",
    "handlingAgencyId",
    "assigneeId",
    "agencyAssigneeId",
    "nextDueOn",
    "answeredOn",
  ),
  Object.fromEntries(keptQueues.map((queue) => [queue, belongs(queue)])) as Record<
    KeptQueue,
    ReturnType<typeof belongs>
  >,
);
const present = select("e", pick(tables.QueueEntry, "unitId", "queue", "officerId", "sortKey"));

async function wantedEntries(transaction: Transaction, petitionId: number): Promise<Entry[]> {
  const row = await askFirst(
    transaction,
    wanted,
    `FROM "Petition" p WHERE p."id" = $1 AND ${inQueues}`,
    petitionId,
  );
  if (row === null) return [];
  return keptQueues
    .filter((queue) => row[queue] === 1)
    .flatMap((queue) => {
      const { unit, officer, sortedBy } = memberships[queue];
      const unitId = row[unit];
      if (unitId === null) return [];
      return {
        unitId,
        queue,
        officerId: officer ? (row[officer] ?? 0) : 0,
        sortKey: row[sortedBy ?? "nextDueOn"] ?? noDay,
      };
    });
}

async function presentEntries(transaction: Transaction, petitionId: number): Promise<Entry[]> {
  const rows = await askSelected(
    transaction,
    present,
    `FROM "QueueEntry" e WHERE e."petitionId" = $1`,
    petitionId,
  );
  return rows.map((row) => ({ ...row, queue: row.queue as KeptQueue }));
}

const textOf = ({ unitId, queue, officerId, sortKey }: Entry) =>
  `${unitId} ${queue} ${officerId} ${sortKey}`;

/** Puts a petition into the queues in which it belongs now, and takes it out of all others. */
export async function placeInQueues(transaction: Transaction, petitionId: number) {
  const before = await presentEntries(transaction, petitionId);
  const after = await wantedEntries(transaction, petitionId);
  const [had, has] = [before.map(textOf), after.map(textOf)];
  const left = before.filter((entry) => !has.includes(textOf(entry)));
  const entered = after.filter((entry) => !had.includes(textOf(entry)));
  if (left.length > 0) await removeEntries(transaction, petitionId, left);
  if (entered.length > 0) await insertEntries(transaction, petitionId, entered);
  await changeCounts(transaction, left, entered);
}

async function removeEntries(transaction: Transaction, petitionId: number, left: Entry[]) {
  const places = left.map((_entry, index) => `$${index + 2}`).join(", ");
  await writeRows(
    transaction,
    `DELETE FROM "QueueEntry" WHERE "petitionId" = $1 AND "queue" IN (${places})
     RETURNING "petitionId"`,
    petitionId,
    ...left.map(({ queue }) => queue),
  );
}

async function insertEntries(transaction: Transaction, petitionId: number, entered: Entry[]) {
  const values: SqlValue[] = [petitionId];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const rows = entered.map(
    ({ unitId, queue, officerId, sortKey }) =>
      `(${bind(unitId)}, ${bind(queue)}, ${bind(officerId)}, ${bind(sortKey)}, $1)`,
  );
  await writeRows(
    transaction,
    `INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
     VALUES ${rows.join(", ")} RETURNING "petitionId"`,
    ...values,
  );
}

/** In one order for every writer, so that two of them never wait for each other. */
async function changeCounts(transaction: Transaction, left: Entry[], entered: Entry[]) {
  const changes = new Map<string, { readonly entry: Entry; readonly by: number }>();
  for (const [entries, step] of [[left, -1] as const, [entered, 1] as const])
    for (const entry of entries) {
      const dueOn = countedByDay.includes(entry.queue) ? entry.sortKey : "";
      const counted = { ...entry, sortKey: dueOn };
      const key = textOf(counted);
      changes.set(key, { entry: counted, by: (changes.get(key)?.by ?? 0) + step });
    }
  const ordered = [...changes]
    .filter(([, { by }]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (ordered.length === 0) return;
  const values: SqlValue[] = [];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const rows = ordered.map(
    ([, { entry, by }]) =>
      `(${bind(entry.unitId)}, ${bind(entry.queue)}, ${bind(entry.officerId)}, ${bind(entry.sortKey)}, ${bind(by)})`,
  );
  await writeRows(
    transaction,
    `INSERT INTO "QueueCount" ("unitId", "queue", "officerId", "dueOn", "count")
     VALUES ${rows.join(", ")}
     ON CONFLICT ("unitId", "queue", "officerId", "dueOn")
     DO UPDATE SET "count" = "QueueCount"."count" + excluded."count" RETURNING "count"`,
    ...values,
  );
}

/** Statements that fill entries and counts of a whole database anew, as a migration or a bulk load does. */
export const rebuildQueues: readonly string[] = [
  `DELETE FROM "QueueEntry"`,
  `DELETE FROM "QueueCount"`,
  ...keptQueues.map(
    (queue) =>
      `INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."${memberships[queue].unit}", '${queue}', ${officerOf(queue)}, ${sortKeyOf(queue)}, p."id"
FROM "Petition" p
WHERE ${inQueues} AND p."${memberships[queue].unit}" IS NOT NULL AND ${memberships[queue].condition}`,
  ),
  `INSERT INTO "QueueCount" ("unitId", "queue", "officerId", "dueOn", "count")
SELECT "unitId", "queue", "officerId",
  CASE WHEN "queue" IN (${countedByDay.map((queue) => `'${queue}'`).join(", ")}) THEN "sortKey" ELSE '' END,
  COUNT(*)
FROM "QueueEntry" GROUP BY 1, 2, 3, 4`,
];
