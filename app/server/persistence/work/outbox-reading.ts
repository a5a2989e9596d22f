import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  number,
  pick,
  placesFor,
  select,
  selectComputed,
  text,
  textOrNull,
  truth,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { petitionRowById, senderRow } from "../petition/native-rows.ts";

const messageKey = select("m", pick(tables.OutboxMessage, "messageKey"));

/** Which of these messages have been promised already. */
export async function findPromisedKeys(
  transaction: Transaction,
  messageKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await askSelected(
    transaction,
    messageKey,
    `FROM "OutboxMessage" m WHERE m."messageKey" IN (${placesFor(messageKeys)})`,
    ...messageKeys,
  );
  return new Set(rows.map((row) => row.messageKey));
}

const withNews = select("m", { petitionId: tables.OutboxMessage.petitionId });

/** The petitions of whose parts there is news that waits to be gathered. */
export async function petitionsWithNews(reader: Reader): Promise<readonly number[]> {
  const rows = await askSelected(
    reader,
    withNews,
    `FROM "OutboxMessage" m WHERE m."state" = 'waiting' GROUP BY m."petitionId"
     ORDER BY m."petitionId"`,
  );
  return rows.flatMap(({ petitionId }) => petitionId ?? []);
}

const tasksShown = 200;
const openTask = select("m", tables.OutboxMessage, {
  petitionCode: textOrNull(`p."code"`),
  petitionTitle: text(`p."title"`),
  petitionRestricted: truth(`p."restricted"`),
});

/**
 * The next calls to make or letters to post, oldest first; those of restricted petitions only for named
 * readers, what waits to be told not at all. A long list shows its beginning: what is done makes room for
 * the next.
 */
export async function openTasks(
  handle: Reader,
  filter: { unitId: number; channel: "call" | "letter"; readsRestricted: boolean; now: string },
) {
  const join = filter.readsRestricted ? "LEFT JOIN" : "JOIN";
  const visible = filter.readsRestricted ? "" : `AND NOT p."restricted"`;
  const rows = await askSelected(
    handle,
    openTask,
    `FROM "OutboxMessage" m ${join} "Petition" p ON p."id" = m."petitionId"
     WHERE m."taskUnitId" = $1 AND m."channel" = $2 AND m."state" = 'pending'
       AND m."nextAttemptAt" <= $3 ${visible}
     ORDER BY m."createdAt", m."id" LIMIT ${tasksShown}`,
    filter.unitId,
    filter.channel,
    filter.now,
  );
  return rows.map(
    ({ petitionCode: code, petitionTitle: title, petitionRestricted: restricted, ...row }) => ({
      ...row,
      petition: code === null ? null : { code, title, restricted },
    }),
  );
}

/** How many calls and letters wait for a unit, restricted ones apart; counted no further than the limit. */
export async function countTasks(handle: Reader, unitId: number, now: string, limit: number) {
  const waiting = (channel: "call" | "letter") =>
    `(SELECT COUNT(*) FROM (SELECT 1 FROM "OutboxMessage" m JOIN "Petition" p ON p."id" = m."petitionId"
      WHERE m."taskUnitId" = $1 AND m."channel" = '${channel}' AND m."state" = 'pending'
        AND m."nextAttemptAt" <= $2 AND NOT p."restricted" LIMIT ${limit}) AS waiting)`;
  const counts = selectComputed({
    calls: number(waiting("call")),
    letters: number(waiting("letter")),
  });
  return (await askFirst(handle, counts, "", unitId, now)) ?? { calls: 0, letters: 0 };
}

const message = select("m", tables.OutboxMessage);

/** The call or letter with this number, done or not, with its petition and sender. */
export async function findTask(handle: Reader | Transaction, id: number) {
  const task = await askFirst(
    handle,
    message,
    `FROM "OutboxMessage" m WHERE m."id" = $1 AND m."channel" IN ('call', 'letter')`,
    id,
  );
  if (task === null) return null;
  const petition = task.petitionId === null ? null : await petitionRowById(handle, task.petitionId);
  return {
    ...task,
    petition: petition && { ...petition, sender: await senderRow(handle, petition.id) },
  };
}

const setAside = select("m", tables.OutboxMessage, { petitionCode: textOrNull(`p."code"`) });

/** Messages set aside after the last try; the administrator decides what next. */
export async function messagesSetAside(handle: Reader) {
  const rows = await askSelected(
    handle,
    setAside,
    `FROM "OutboxMessage" m LEFT JOIN "Petition" p ON p."id" = m."petitionId"
     WHERE m."state" = 'set-aside' ORDER BY m."id" DESC`,
  );
  return rows.map(({ petitionCode, ...row }) => ({
    ...row,
    petition: petitionCode === null ? null : { code: petitionCode },
  }));
}

/** The message with this number if it was set aside, or null. */
export const messageSetAside = (handle: Reader | Transaction, id: number) =>
  askFirst(
    handle,
    message,
    `FROM "OutboxMessage" m WHERE m."id" = $1 AND m."state" = 'set-aside'`,
    id,
  );
