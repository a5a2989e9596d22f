import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";

export type SqlValue = string | number | boolean | null;

/** PostgreSQL numbers its parameters; better-sqlite3 takes them in the order in which they stand. */
function prepared(handle: Reader | Transaction, sql: string, values: readonly SqlValue[]) {
  if (handle.kind === "postgresql") return { text: sql, ordered: values };
  const ordered: SqlValue[] = [];
  const text = sql.replace(/\$(\d+)/g, (_whole, number) => {
    ordered.push(values[Number(number) - 1] ?? null);
    return "?";
  });
  return { text, ordered };
}

/** Rows of a hand-written question, with parameters written as $1, $2 on both databases. */
export async function askRows<Row>(
  handle: Reader | Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<Row[]> {
  const { text, ordered } = prepared(handle, sql, values);
  return readClient(handle).$queryRawUnsafe<Row[]>(text, ...ordered);
}

/** Rows of a hand-written change with RETURNING. */
export async function writeRows<Row>(
  transaction: Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<Row[]> {
  const { text, ordered } = prepared(transaction, sql, values);
  return writeClient(transaction).$queryRawUnsafe<Row[]>(text, ...ordered);
}
