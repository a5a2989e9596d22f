import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRow, updateRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";

type Row = TableRow<"DataRequest">;
export type NewDataRequest = Pick<
  Row,
  | "unitId"
  | "year"
  | "number"
  | "kind"
  | "channel"
  | "petitionId"
  | "proof"
  | "proofNote"
  | "personName"
  | "personContact"
  | "asked"
  | "askedAt"
  | "receivedOn"
  | "takenInById"
  | "involvesOthers"
  | "firstDueOn"
  | "firstAnsweredOn"
  | "dueOn"
>;

/** The next number of the unit's register of requests, without gaps, starting at 1 each year. */
export async function takeDataRequestNumber(
  transaction: Transaction,
  unitId: number,
  year: number,
) {
  const [taken] = await writeSelected(
    transaction,
    returned("DataRequestCounter", pick(tables.DataRequestCounter, "lastNumber")),
    `INSERT INTO "DataRequestCounter" ("unitId", "year", "lastNumber") VALUES ($1, $2, 1)
     ON CONFLICT ("unitId", "year")
     DO UPDATE SET "lastNumber" = "DataRequestCounter"."lastNumber" + 1`,
    unitId,
    year,
  );
  if (taken === undefined) throw new Error("the register of requests gave no number");
  return taken.lastNumber;
}

export const insertDataRequest = (transaction: Transaction, request: NewDataRequest) =>
  insertRow(transaction, "DataRequest", request, "id");

export const markDataRequest = (
  transaction: Transaction,
  id: number,
  mark: Partial<Omit<Row, "id" | "unitId" | "year" | "number">>,
) => updateRows(transaction, "DataRequest", mark, `"id" = $1`, id);

export const insertConsent = (
  transaction: Transaction,
  consent: Omit<TableRow<"Consent">, "id" | "withdrawnAt">,
) => insertRow(transaction, "Consent", consent, "id");

/** Says of what was agreed that it does not hold any more; returns how many consents that were. */
export const endConsents = (transaction: Transaction, petitionId: number, at: string) =>
  updateRows(
    transaction,
    "Consent",
    { withdrawnAt: at },
    `"petitionId" = $1 AND "withdrawnAt" IS NULL`,
    petitionId,
  );

/** Erases consents, with their words; that they were given and withdrawn stays in the history. */
export const deleteConsents = (transaction: Transaction, petitionId: number) =>
  deleteRows(transaction, "Consent", `"petitionId" = $1 AND "withdrawnAt" IS NOT NULL`, petitionId);
