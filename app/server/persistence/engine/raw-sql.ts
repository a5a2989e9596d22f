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

type NewRow = Readonly<Record<string, SqlValue | undefined>>;

/** Writes one row and answers a column of it, such as the number that the database gave it. */
export async function insertRow<Answer extends SqlValue>(
  transaction: Transaction,
  table: string,
  row: NewRow,
  answer: string,
): Promise<Answer> {
  const written = await insert<Answer>(transaction, table, row, "", answer);
  if (written === undefined) throw new Error(`no row was written to ${table}`);
  return written;
}

/** Like `insertRow`; writes nothing and answers undefined where another row has the same `unique`. */
export const insertRowUnlessTaken = <Answer extends SqlValue>(
  transaction: Transaction,
  table: string,
  row: NewRow,
  { unique, answer }: { readonly unique: string; readonly answer: string },
): Promise<Answer | undefined> =>
  insert(transaction, table, row, `ON CONFLICT ("${unique}") DO NOTHING`, answer);

async function insert<Answer extends SqlValue>(
  transaction: Transaction,
  table: string,
  row: NewRow,
  conflict: string,
  answer: string,
): Promise<Answer | undefined> {
  const columns = Object.keys(row).filter((name) => row[name] !== undefined);
  const [written] = await writeRows<Record<string, Answer>>(
    transaction,
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
     VALUES (${columns.map((_name, at) => `$${at + 1}`).join(", ")}) ${conflict}
     RETURNING "${answer}"`,
    ...columns.map((name) => row[name] ?? null),
  );
  return written?.[answer];
}
