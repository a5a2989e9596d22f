import type { Transaction } from "../engine/database.ts";
import { insertRow, updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

type Row = TableRow<"DataIncident">;
export type NewIncident = Pick<
  Row,
  | "year"
  | "number"
  | "noticedAt"
  | "serious"
  | "what"
  | "dataKinds"
  | "peopleCount"
  | "consequences"
  | "measures"
  | "recordedAt"
  | "recordedById"
>;

export const insertIncident = (transaction: Transaction, incident: NewIncident) =>
  insertRow(transaction, "DataIncident", incident, "id");

export const changeIncident = (
  transaction: Transaction,
  id: number,
  change: Partial<Omit<Row, "id" | "year" | "number">>,
) => updateRows(transaction, "DataIncident", change, `"id" = $1 AND "closedAt" IS NULL`, id);
