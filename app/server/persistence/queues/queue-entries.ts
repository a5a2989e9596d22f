/** Entries and counts of the queues: derived from a petition's row, in the transaction that changes it. */
import type { Transaction } from "../engine/database.ts";
import { type SqlValue, writeRows } from "../engine/raw-sql.ts";
import { askFirst, askSelected, number, pick, select, truth } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import {
  type HandledMembership,
  handledCondition,
  handledMemberships,
  handledQueues,
  inQueues,
  type KeptQueue,
  noDay,
  type ReceivedMembership,
  receivedMemberships,
  receivedQueues,
} from "./queue-conditions.ts";

/** Queues whose late part is a queue of its own, so that they are counted by due day. */
const countedByDay: readonly KeptQueue[] = ["open", "handling-open", "inner", "handling-inner"];

type Entry = {
  readonly unitId: number;
  readonly queue: KeptQueue;
  /** Whose queue it is; 0 for a queue of the whole unit. */
  readonly officerId: number;
  readonly sortKey: string;
};

const belongs = (condition: string) => number(`CASE WHEN ${condition} THEN 1 ELSE 0 END`);
type Belonging<Queue extends KeptQueue> = Readonly<Record<Queue, ReturnType<typeof belongs>>>;
const belongings = <Queue extends KeptQueue>(
  queues: readonly Queue[],
  conditionOf: (queue: Queue) => string,
) =>
  Object.fromEntries(
    queues.map((queue) => [queue, belongs(conditionOf(queue))]),
  ) as Belonging<Queue>;

const receivedEntry = select(
  "p",
  pick(
    tables.Petition,
    "receivingUnitId",
    "assigneeId",
    "divisionId",
    "nextDueOn",
    "innerDueOn",
    "answeredOn",
  ),
  {
    ...belongings(receivedQueues, (queue) => receivedMemberships[queue].condition),
    isForwarded: truth(`p."handlingAgencyId" IS NOT NULL OR p."others" <> '[]'`),
  },
);
const handledEntry = select(
  "f",
  pick(tables.Forwarding, "agencyId", "assigneeId", "divisionId", "nextDueOn", "innerDueOn"),
  belongings(handledQueues, handledCondition),
);
const present = select("e", pick(tables.QueueEntry, "unitId", "queue", "officerId", "sortKey"));

async function wantedEntries(transaction: Transaction, petitionId: number): Promise<Entry[]> {
  const row = await askFirst(
    transaction,
    receivedEntry,
    `FROM "Petition" p WHERE p."id" = $1 AND ${inQueues}`,
    petitionId,
  );
  if (row === null) return [];
  const received = receivedQueues
    .filter((queue) => row[queue] === 1)
    .map((queue): Entry => {
      const membership: ReceivedMembership = receivedMemberships[queue];
      return {
        unitId: row.receivingUnitId,
        queue,
        officerId: membership.holder ? (row[membership.holder] ?? 0) : 0,
        sortKey: row[membership.sortedBy ?? "nextDueOn"] ?? noDay,
      };
    });
  return row.isForwarded
    ? [...received, ...(await handledEntries(transaction, petitionId))]
    : received;
}

/** The queues of the agencies to which it went. */
async function handledEntries(transaction: Transaction, petitionId: number): Promise<Entry[]> {
  const rows = await askSelected(
    transaction,
    handledEntry,
    `FROM "Forwarding" f JOIN "Petition" p ON p."id" = f."petitionId"
     WHERE f."petitionId" = $1 ORDER BY f."place"`,
    petitionId,
  );
  const entries = rows.flatMap((row) =>
    handledQueues
      .filter((queue) => row[queue] === 1)
      .map((queue): Entry => {
        const membership: HandledMembership = handledMemberships[queue];
        return {
          unitId: row.agencyId,
          queue,
          officerId: membership.holder ? (row[membership.holder] ?? 0) : 0,
          sortKey: row[membership.sortedBy ?? "nextDueOn"] ?? noDay,
        };
      }),
  );
  // An agency that succeeded another may hold two shares that are due on the same day.
  return [...new Map(entries.map((entry) => [textOf(entry), entry])).values()];
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
  const values: SqlValue[] = [petitionId];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const these = left.map(
    ({ unitId, queue, officerId, sortKey }) =>
      `("unitId" = ${bind(unitId)} AND "queue" = ${bind(queue)} AND "officerId" = ${bind(officerId)}
        AND "sortKey" = ${bind(sortKey)})`,
  );
  await writeRows(
    transaction,
    `DELETE FROM "QueueEntry" WHERE "petitionId" = $1 AND (${these.join(" OR ")})
     RETURNING "petitionId"`,
    ...values,
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
  ...receivedQueues.map((queue) => {
    const { condition, holder, sortedBy }: ReceivedMembership = receivedMemberships[queue];
    return `INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT p."receivingUnitId", '${queue}', ${holder ? `p."${holder}"` : "0"},
  COALESCE(p."${sortedBy ?? "nextDueOn"}", '${noDay}'), p."id"
FROM "Petition" p WHERE ${inQueues} AND ${condition}`;
  }),
  ...handledQueues.map((queue) => {
    const { holder, sortedBy }: HandledMembership = handledMemberships[queue];
    return `INSERT INTO "QueueEntry" ("unitId", "queue", "officerId", "sortKey", "petitionId")
SELECT DISTINCT f."agencyId", '${queue}', ${holder ? `f."${holder}"` : "0"},
  COALESCE(f."${sortedBy ?? "nextDueOn"}", '${noDay}'), p."id"
FROM "Forwarding" f JOIN "Petition" p ON p."id" = f."petitionId" WHERE ${inQueues} AND ${handledCondition(queue)}`;
  }),
  `INSERT INTO "QueueCount" ("unitId", "queue", "officerId", "dueOn", "count")
SELECT "unitId", "queue", "officerId",
  CASE WHEN "queue" IN (${countedByDay.map((queue) => `'${queue}'`).join(", ")}) THEN "sortKey" ELSE '' END,
  COUNT(*)
FROM "QueueEntry" GROUP BY 1, 2, 3, 4`,
];
