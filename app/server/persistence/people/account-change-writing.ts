/** Changes of accounts that wait for a second person. What was wanted goes when they are decided. */
import type { AccountChangeKind } from "#app/domain/permission/account-change.ts";
import type { Transaction } from "../engine/database.ts";
import { insertRow, updateRows } from "../engine/raw-sql.ts";

export type NewAccountChange = {
  readonly kind: AccountChangeKind;
  readonly officerId: number | null;
  readonly wanted: string;
  readonly askedById: number;
  readonly askedAt: string;
};

export const insertAccountChange = (transaction: Transaction, change: NewAccountChange) =>
  insertRow(transaction, "AccountChange", change, "id");

export type Decision = {
  readonly state: "confirmed" | "refused" | "taken-back";
  readonly decidedById: number;
  readonly decidedAt: string;
};

/** Returns false where it waits no more. */
export async function decideAccountChangeRow(
  transaction: Transaction,
  id: number,
  decision: Decision,
): Promise<boolean> {
  const change = { ...decision, wanted: "" };
  const waiting = `"id" = $1 AND "state" = 'waiting'`;
  return (await updateRows(transaction, "AccountChange", change, waiting, id)) === 1;
}

/** A newer wish for the same account takes the place of the one that waits. */
export async function replaceWaitingChange(
  transaction: Transaction,
  { kind, officerId, askedAt }: NewAccountChange,
) {
  if (officerId === null) return;
  const change = { state: "replaced", wanted: "", decidedAt: askedAt };
  const waiting = `"officerId" = $1 AND "kind" = $2 AND "state" = 'waiting'`;
  await updateRows(transaction, "AccountChange", change, waiting, officerId, kind);
}
