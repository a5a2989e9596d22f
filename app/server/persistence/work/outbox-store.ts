import type { Json } from "../engine/canonical-json.ts";
import { canonicalJson } from "../engine/canonical-json.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { askRows, insertRow, writeRows } from "../engine/raw-sql.ts";

export type NewMessage = {
  readonly messageKey: string;
  readonly petitionId: number | null;
  readonly channel: "email" | "call" | "letter";
  readonly template: string;
  readonly language: string;
  readonly audience: "sender" | "agency" | "office" | "administrator" | "officer";
  readonly officerId: number | null;
  /** The unit whose task it is to make this call or to post this letter. */
  readonly taskUnitId?: number;
  /** Where an e-mail goes; calls and letters read the sender when they are done. */
  readonly address: string;
  /** Only what may stand in a mail: code, agency, days, document number. No name, no content. */
  readonly facts: { readonly [field: string]: Json };
};

/** Writes promises to tell someone, in the transaction of the fact itself. */
export async function enqueueMessages(
  transaction: Transaction,
  messages: readonly NewMessage[],
  at: string,
) {
  for (const { facts, ...message } of messages) {
    const row = { ...message, facts: canonicalJson(facts), createdAt: at, nextAttemptAt: at };
    await insertRow(transaction, "OutboxMessage", row, "id");
  }
}

/** Writes those that have not been promised before, by their keys; two writers at once make one. */
export async function enqueueOnce(
  transaction: Transaction,
  messages: readonly NewMessage[],
  at: string,
) {
  for (const { facts, ...message } of messages) {
    const row = { ...message, facts: canonicalJson(facts), createdAt: at, nextAttemptAt: at };
    const columns = Object.entries(row).filter(([, value]) => value !== undefined);
    await writeRows(
      transaction,
      `INSERT INTO "OutboxMessage" (${columns.map(([name]) => `"${name}"`).join(", ")})
       VALUES (${columns.map((_column, place) => `$${place + 1}`).join(", ")})
       ON CONFLICT ("messageKey") DO NOTHING RETURNING "id"`,
      ...columns.map(([, value]) => value ?? null),
    );
  }
}

/** Which of these messages have been promised already. */
export async function promisedKeys(
  transaction: Transaction,
  messageKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await writeClient(transaction).outboxMessage.findMany({
    where: { messageKey: { in: [...messageKeys] } },
    select: { messageKey: true },
  });
  return new Set(rows.map(({ messageKey }) => messageKey));
}

/** A restricted petition leaves the mail at once: nothing still waiting goes to the staff. */
export async function withdrawMessages(transaction: Transaction, petitionId: number, at: string) {
  await writeClient(transaction).outboxMessage.updateMany({
    where: { petitionId, state: "pending", audience: { in: ["agency", "office", "officer"] } },
    data: { state: "withdrawn", finishedAt: at },
  });
}

export type ClaimedMessage = Awaited<ReturnType<typeof claimBatch>>[number];

/**
 * Takes the next due e-mails for this worker alone until the given instant. Those that were handed
 * over together before come together again; fresh ones become a batch under the given key.
 */
export async function claimBatch(
  transaction: Transaction,
  claim: { now: string; claimedUntil: string; atMost: number; freshKey: string },
) {
  const client = writeClient(transaction);
  const { now, claimedUntil, atMost, freshKey } = claim;
  const due = await writeRows<{ id: number | bigint; batchKey: string }>(
    transaction,
    `SELECT "id", "batchKey" FROM "OutboxMessage"
     WHERE "state" = 'pending' AND "channel" = 'email' AND "nextAttemptAt" <= $1
       AND ("claimedUntil" IS NULL OR "claimedUntil" <= $1)
     ORDER BY "nextAttemptAt", "id" LIMIT ${atMost}
     ${transaction.kind === "postgresql" ? "FOR UPDATE SKIP LOCKED" : ""}`,
    now,
  );
  const batchKey = due[0]?.batchKey || freshKey;
  const ids = due
    .filter((message) => message.batchKey === (due[0]?.batchKey ?? ""))
    .map(({ id }) => Number(id));
  await client.outboxMessage.updateMany({
    where: { id: { in: ids } },
    data: { claimedUntil, batchKey },
  });
  return client.outboxMessage.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
}

export type MessageMark = {
  readonly state?: "pending" | "sent" | "set-aside";
  readonly attempts?: number;
  readonly nextAttemptAt?: string;
  readonly claimedUntil?: string | null;
  readonly firstAttemptAt?: string;
  readonly finishedAt?: string;
  readonly providerId?: string;
  readonly lastError?: string;
  readonly rendered?: string;
};

export async function markMessage(transaction: Transaction, id: number, mark: MessageMark) {
  await writeClient(transaction).outboxMessage.update({ where: { id }, data: mark });
}

const tasksShown = 200;

/**
 * The next calls to make or letters to post, oldest first; those of restricted petitions only for named
 * readers. A long list shows its beginning: what is done makes room for the next.
 */
export async function openTasks(
  handle: Reader,
  filter: { unitId: number; channel: "call" | "letter"; readsRestricted: boolean },
) {
  return readClient(handle).outboxMessage.findMany({
    where: {
      state: "pending",
      channel: filter.channel,
      taskUnitId: filter.unitId,
      ...(filter.readsRestricted ? {} : { petition: { restricted: false } }),
    },
    include: { petition: { select: { code: true, title: true, restricted: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: tasksShown,
  });
}

/** How many calls and letters wait for a unit, restricted ones apart; counted no further than the limit. */
export async function countTasks(handle: Reader, unitId: number, limit: number) {
  const waiting = (channel: "call" | "letter") =>
    `(SELECT COUNT(*) FROM (SELECT 1 FROM "OutboxMessage" m JOIN "Petition" p ON p."id" = m."petitionId"
      WHERE m."taskUnitId" = $1 AND m."channel" = '${channel}' AND m."state" = 'pending'
        AND NOT p."restricted" LIMIT ${limit}) AS waiting)`;
  const [row] = await askRows<{ calls: number | bigint; letters: number | bigint }>(
    handle,
    `SELECT ${waiting("call")} AS "calls", ${waiting("letter")} AS "letters"`,
    unitId,
  );
  return { calls: Number(row?.calls ?? 0), letters: Number(row?.letters ?? 0) };
}

export async function findTask(handle: Reader | Transaction, id: number) {
  return readClient(handle).outboxMessage.findFirst({
    where: { id, channel: { in: ["call", "letter"] } },
    include: { petition: { include: { sender: true } } },
  });
}

/** Ticks a call or a letter off. Answers false when someone else did so before. */
export async function finishTask(
  transaction: Transaction,
  task: { id: number; at: string; officerId: number; on: string; note: string },
) {
  const { count } = await writeClient(transaction).outboxMessage.updateMany({
    where: { id: task.id, state: "pending" },
    data: {
      state: "done",
      finishedAt: task.at,
      finishedById: task.officerId,
      finishedOn: task.on,
      finishNote: task.note,
    },
  });
  return count === 1;
}

/** Messages set aside after the last try; the administrator decides what next. */
export async function messagesSetAside(handle: Reader) {
  return readClient(handle).outboxMessage.findMany({
    where: { state: "set-aside" },
    orderBy: { id: "desc" },
    include: { petition: { select: { code: true } } },
  });
}

export async function messageSetAside(handle: Reader | Transaction, id: number) {
  return readClient(handle).outboxMessage.findFirst({ where: { id, state: "set-aside" } });
}

/** As if it had never been tried; a new key, because the provider may have forgotten the old one. */
export async function reviveMessage(transaction: Transaction, id: number, at: string) {
  await writeClient(transaction).outboxMessage.update({
    where: { id },
    data: {
      state: "pending",
      attempts: 0,
      nextAttemptAt: at,
      finishedAt: null,
      firstAttemptAt: null,
      batchKey: "",
      lastError: "",
    },
  });
}
