import { nativeSql, type Reader, type Transaction } from "./database.ts";
import type { SqlValue } from "./native-sql.ts";

export type { SqlValue } from "./native-sql.ts";

/** Rows of a hand-written question, with parameters written as $1, $2 on both databases. */
export const askRows = <Row>(
  handle: Reader | Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<Row[]> => nativeSql(handle)(sql, values) as Promise<Row[]>;

/** Rows of a hand-written change with RETURNING. */
export const writeRows = <Row>(
  transaction: Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<Row[]> => nativeSql(transaction)(sql, values) as Promise<Row[]>;

/** Writes one row and answers a column of it, such as the number that the database gave it. */
export async function insertRow<Answer extends SqlValue>(
  transaction: Transaction,
  table: string,
  row: Readonly<Record<string, SqlValue | undefined>>,
  answer: string,
): Promise<Answer> {
  const columns = Object.keys(row).filter((name) => row[name] !== undefined);
  const [written] = await writeRows<Record<string, Answer>>(
    transaction,
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
     VALUES (${columns.map((_name, at) => `$${at + 1}`).join(", ")}) RETURNING "${answer}"`,
    ...columns.map((name) => row[name] ?? null),
  );
  if (written === undefined) throw new Error(`no row was written to ${table}`);
  return written[answer] as Answer;
}
