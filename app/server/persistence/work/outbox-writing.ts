import type { Json } from "../engine/canonical-json.ts";
import { canonicalJson } from "../engine/canonical-json.ts";
import type { Transaction } from "../engine/database.ts";
import { insertRow, updateRows, writeRows } from "../engine/raw-sql.ts";
import {
  askSelected,
  pick,
  placesFor,
  returned,
  type SelectedRow,
  select,
  writeSelected,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

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
  /** Waits to be gathered into one message with others; without it the message goes by itself. */
  readonly state?: "waiting";
  /** Nobody is told before this instant; without it at once. */
  readonly notBefore?: string;
  /** Only what may stand in a mail: code, agency, days, document number. No name, no content. */
  readonly facts: { readonly [field: string]: Json };
};

/** Writes promises to tell someone, in the transaction of the fact itself. */
export async function enqueueMessages(
  transaction: Transaction,
  messages: readonly NewMessage[],
  at: string,
) {
  for (const message of messages)
    await insertRow(transaction, "OutboxMessage", rowOf(message, at), "id");
}

const rowOf = ({ facts, notBefore, ...message }: NewMessage, at: string) => ({
  ...message,
  facts: canonicalJson(facts),
  createdAt: at,
  nextAttemptAt: notBefore ?? at,
});

/** Writes those that have not been promised before, by their keys; two writers at once make one. */
export async function enqueueOnce(
  transaction: Transaction,
  messages: readonly NewMessage[],
  at: string,
) {
  for (const message of messages) {
    const columns = Object.entries(rowOf(message, at)).filter(([, value]) => value !== undefined);
    await writeRows(
      transaction,
      `INSERT INTO "OutboxMessage" (${columns.map(([name]) => `"${name}"`).join(", ")})
       VALUES (${columns.map((_column, place) => `$${place + 1}`).join(", ")})
       ON CONFLICT ("messageKey") DO NOTHING RETURNING "id"`,
      ...columns.map(([, value]) => value ?? null),
    );
  }
}

const waitingNews = returned("OutboxMessage", pick(tables.OutboxMessage, "id", "facts"));

/** Takes the waiting news of a petition, oldest first, so that no other worker tells it too. */
export async function takeWaitingNews(transaction: Transaction, petitionId: number, at: string) {
  const rows = await writeSelected(
    transaction,
    waitingNews,
    `UPDATE "OutboxMessage" SET "state" = 'gathered', "finishedAt" = $2
     WHERE "petitionId" = $1 AND "state" = 'waiting' AND "nextAttemptAt" <= $2`,
    petitionId,
    at,
  );
  return rows.sort((one, other) => one.id - other.id);
}

/** A restricted petition leaves the mail at once: nothing still waiting goes to the staff. */
export async function withdrawMessages(transaction: Transaction, petitionId: number, at: string) {
  await updateRows(
    transaction,
    "OutboxMessage",
    { state: "withdrawn", finishedAt: at },
    `"petitionId" = $1 AND "state" = 'pending' AND "audience" IN ('agency', 'office', 'officer')`,
    petitionId,
  );
}

/** Calls and letters that nobody has to make any more, because what they were about is settled. */
export async function withdrawTasks(
  transaction: Transaction,
  petitionId: number,
  template: string,
  at: string,
) {
  await updateRows(
    transaction,
    "OutboxMessage",
    { state: "withdrawn", finishedAt: at },
    `"petitionId" = $1 AND "template" = $2 AND "channel" <> 'email' AND "state" = 'pending'`,
    petitionId,
    template,
  );
}

/**
 * A code goes to the address that it proves, and what tells of a change, of a new secret or of a withdrawal
 * to the one that stood there: whoever changes the address afterwards does not keep it from being told.
 */
const mailsThatWait = `"petitionId" = $1 AND "template" NOT IN ('contact-code', 'contact-changed', 'secret-sent', 'secret-reissued', 'withdrawn') AND "channel" = 'email' AND "audience" = 'sender' AND "state" = 'pending'`;

/** A new tracking secret that has not left goes to nobody: another one was given, or another address stands. */
export async function withdrawSecrets(transaction: Transaction, petitionId: number, at: string) {
  await updateRows(
    transaction,
    "OutboxMessage",
    { state: "withdrawn", finishedAt: at },
    `"petitionId" = $1 AND "template" = 'secret-sent' AND "state" = 'pending'`,
    petitionId,
  );
}

/** What waits to be mailed to its sender goes to another address. */
export async function redirectMails(transaction: Transaction, petitionId: number, to: string) {
  await updateRows(transaction, "OutboxMessage", { address: to }, mailsThatWait, petitionId);
}

/** What waits to be mailed to its sender, who has no address any more, is told by a call or a letter. */
export async function tellInsteadOfMailing(
  transaction: Transaction,
  petitionId: number,
  { channel, unitId }: { readonly channel: "call" | "letter"; readonly unitId: number },
) {
  const task = { channel, address: "", taskUnitId: unitId };
  await updateRows(transaction, "OutboxMessage", task, mailsThatWait, petitionId);
}

/** What was promised of a petition by one link of its history; null for all that it promised. */
type Promised = {
  readonly petitionId: number;
  readonly sequence: number | null;
  readonly at: string;
};

const promised = `"petitionId" = $1 AND "messageKey" LIKE $2 AND "state" IN ('pending', 'waiting')`;
/** Only what tells of a forwarding is put off; what is tried again has been tried. */
const putOff = `"attempts" = 0 AND "nextAttemptAt" > $3`;
const keysOf = (sequence: number | null) => (sequence === null ? "%" : `${sequence}:%`);

/** What was put off is told from now on. */
export async function endWaits(transaction: Transaction, { petitionId, sequence, at }: Promised) {
  await updateRows(
    transaction,
    "OutboxMessage",
    { nextAttemptAt: at },
    `${promised} AND ${putOff}`,
    petitionId,
    keysOf(sequence),
    at,
  );
}

/** What was put off is told to nobody; with `due` neither what nobody has been told yet. */
export async function withdrawPromises(
  transaction: Transaction,
  { petitionId, sequence, at, due }: Promised & { readonly due: boolean },
) {
  await updateRows(
    transaction,
    "OutboxMessage",
    { state: "withdrawn", finishedAt: at },
    due ? promised : `${promised} AND ${putOff}`,
    petitionId,
    keysOf(sequence),
    ...(due ? [] : [at]),
  );
}

const dueMessage = select("m", pick(tables.OutboxMessage, "id", "batchKey"));
const claimed = select("m", tables.OutboxMessage);
export type ClaimedMessage = SelectedRow<typeof claimed>;

/**
 * Takes the next due e-mails for this worker alone until the given instant. Those that were handed
 * over together before come together again; fresh ones become a batch under the given key.
 */
export async function claimBatch(
  transaction: Transaction,
  claim: { now: string; claimedUntil: string; atMost: number; freshKey: string },
): Promise<ClaimedMessage[]> {
  const { now, claimedUntil, atMost, freshKey } = claim;
  const due = await askSelected(
    transaction,
    dueMessage,
    `FROM "OutboxMessage" m
     WHERE m."state" = 'pending' AND m."channel" = 'email' AND m."nextAttemptAt" <= $1
       AND (m."claimedUntil" IS NULL OR m."claimedUntil" <= $1)
     ORDER BY m."nextAttemptAt", m."id" LIMIT ${atMost}
     ${transaction.kind === "postgresql" ? "FOR UPDATE SKIP LOCKED" : ""}`,
    now,
  );
  const batchKey = due[0]?.batchKey || freshKey;
  const ids = due
    .filter((message) => message.batchKey === (due[0]?.batchKey ?? ""))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const these = `"id" IN (${placesFor(ids)})`;
  await updateRows(transaction, "OutboxMessage", { claimedUntil, batchKey }, these, ...ids);
  return askSelected(
    transaction,
    claimed,
    `FROM "OutboxMessage" m WHERE m.${these} ORDER BY m."id"`,
    ...ids,
  );
}

export type MessageMark = {
  readonly state?: "pending" | "sent" | "set-aside" | "withdrawn";
  readonly attempts?: number;
  readonly nextAttemptAt?: string;
  readonly claimedUntil?: string | null;
  readonly firstAttemptAt?: string;
  readonly finishedAt?: string;
  readonly providerId?: string;
  readonly lastError?: string;
  readonly rendered?: string;
  readonly batchKey?: string;
};

export async function markMessage(transaction: Transaction, id: number, mark: MessageMark) {
  await updateRows(transaction, "OutboxMessage", mark, `"id" = $1`, id);
}

/** Ticks a call or a letter off. Returns false when someone else did so before. */
export async function finishTask(
  transaction: Transaction,
  task: { id: number; at: string; officerId: number; on: string; note: string },
) {
  const changed = await updateRows(
    transaction,
    "OutboxMessage",
    {
      state: "done",
      finishedAt: task.at,
      finishedById: task.officerId,
      finishedOn: task.on,
      finishNote: task.note,
    },
    `"id" = $1 AND "state" = 'pending'`,
    task.id,
  );
  return changed === 1;
}

/** As if it had never been tried; a new key, because the provider may have forgotten the old one. */
export async function reviveMessage(transaction: Transaction, id: number, at: string) {
  const untried = {
    state: "pending",
    attempts: 0,
    nextAttemptAt: at,
    finishedAt: null,
    firstAttemptAt: null,
    batchKey: "",
    lastError: "",
  };
  await updateRows(transaction, "OutboxMessage", untried, `"id" = $1`, id);
}
