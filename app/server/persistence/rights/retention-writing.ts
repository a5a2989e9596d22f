import type { Transaction } from "../engine/database.ts";
import { insertRow, updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

export const insertRetentionRule = (
  transaction: Transaction,
  rule: Omit<TableRow<"RetentionRule">, "id">,
) => insertRow(transaction, "RetentionRule", rule, "id");

export const insertHold = (
  transaction: Transaction,
  hold: Pick<TableRow<"LegalHold">, "petitionId" | "reason" | "placedAt" | "placedById">,
) => insertRow(transaction, "LegalHold", hold, "id");

/** Ends the hold on a petition; returns how many there were. */
export const liftHold = (
  transaction: Transaction,
  petitionId: number,
  lifted: { readonly liftedAt: string; readonly liftedById: number },
) =>
  updateRows(
    transaction,
    "LegalHold",
    lifted,
    `"petitionId" = $1 AND "liftedAt" IS NULL`,
    petitionId,
  );

export const insertDestruction = (
  transaction: Transaction,
  decision: Omit<TableRow<"Destruction">, "id" | "doneAt" | "doneById">,
) => insertRow(transaction, "Destruction", decision, "id");

export const insertDestructionLine = (
  transaction: Transaction,
  line: Omit<TableRow<"DestructionLine">, "files" | "destroyedAt">,
) => insertRow(transaction, "DestructionLine", line, "petitionId");

export const markLineDestroyed = (
  transaction: Transaction,
  petitionId: number,
  done: { readonly files: number; readonly destroyedAt: string },
) => updateRows(transaction, "DestructionLine", done, `"petitionId" = $1`, petitionId);

export const markDestructionDone = (
  transaction: Transaction,
  id: number,
  done: { readonly doneAt: string; readonly doneById: number },
) => updateRows(transaction, "Destruction", done, `"id" = $1 AND "doneAt" IS NULL`, id);
