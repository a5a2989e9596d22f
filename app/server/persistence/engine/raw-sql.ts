import { nativeSql, type Reader, type Transaction } from "./database.ts";
import type { SqlValue } from "./native-sql.ts";
import type { TableName, TableRow } from "./tables.ts";

export type { SqlValue } from "./native-sql.ts";

/**
 * Rows of a hand-written question, with parameters written as $1, $2 on both databases. Outside this
 * room `askSelected` asks, whose rows are typed by its list of columns.
 */
export const askRows = <Row>(
  handle: Reader | Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<Row[]> => nativeSql(handle)(sql, values) as Promise<Row[]>;

/** Performs a hand-written change with RETURNING, which `writeSelected` writes from its columns. */
export const writeRows = (
  transaction: Transaction,
  sql: string,
  ...values: SqlValue[]
): Promise<unknown[]> => nativeSql(transaction)(sql, values);

/** What a new row of a table says; what it leaves out gets the column's default. */
type NewRow<T extends TableName> = {
  readonly [N in keyof TableRow<T>]?: TableRow<T>[N] | undefined;
};
type GivenColumns = readonly (readonly [string, SqlValue])[];

const givenColumns = (row: object): GivenColumns =>
  Object.entries<SqlValue | undefined>({ ...row }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );

/** Writes one row and returns a column of it, such as the number that the database gave it. */
export async function insertRow<T extends TableName, Answer extends keyof TableRow<T> & string>(
  transaction: Transaction,
  table: T,
  row: NewRow<T>,
  answer: Answer,
): Promise<TableRow<T>[Answer]> {
  const written = await insertReturning(transaction, table, row, "", answer);
  if (written === undefined) throw new Error(`no row was written to ${table}`);
  return written;
}

/** Like `insertRow`; writes nothing and returns undefined where another row has the same `unique`. */
export const insertRowUnlessTaken = <
  T extends TableName,
  Answer extends keyof TableRow<T> & string,
>(
  transaction: Transaction,
  table: T,
  row: NewRow<T>,
  { unique, answer }: { readonly unique: keyof TableRow<T> & string; readonly answer: Answer },
): Promise<TableRow<T>[Answer] | undefined> =>
  insertReturning(transaction, table, row, `ON CONFLICT ("${unique}") DO NOTHING`, answer);

/** Returns undefined where the clause let no row be written. */
async function insertReturning<T extends TableName, Answer extends keyof TableRow<T> & string>(
  transaction: Transaction,
  table: T,
  row: NewRow<T>,
  conflict: string,
  answer: Answer,
): Promise<TableRow<T>[Answer] | undefined> {
  const told = givenColumns(row);
  const [written] = await writeRows(
    transaction,
    `INSERT INTO "${table}" (${told.map(([name]) => `"${name}"`).join(", ")})
     VALUES (${told.map((_column, at) => `$${at + 1}`).join(", ")}) ${conflict}
     RETURNING "${answer}"`,
    ...told.map(([, value]) => value),
  );
  return (written as TableRow<T> | undefined)?.[answer];
}

/** Changes the rows under a condition, whose parameters are $1, $2; returns how many there were. */
export async function updateRows<T extends TableName>(
  transaction: Transaction,
  table: T,
  change: NewRow<T>,
  condition: string,
  ...values: SqlValue[]
): Promise<number> {
  const told = givenColumns(change);
  if (told.length === 0) return 0;
  const set = told.map(([name], at) => `"${name}" = $${values.length + at + 1}`).join(", ");
  const changed = await writeRows(
    transaction,
    `UPDATE "${table}" SET ${set} WHERE ${condition} RETURNING 1 AS "changed"`,
    ...values,
    ...told.map(([, value]) => value),
  );
  return changed.length;
}

/** Deletes the rows under a condition; returns how many there were. */
export async function deleteRows(
  transaction: Transaction,
  table: TableName,
  condition: string,
  ...values: SqlValue[]
): Promise<number> {
  const gone = await writeRows(
    transaction,
    `DELETE FROM "${table}" WHERE ${condition} RETURNING 1 AS "gone"`,
    ...values,
  );
  return gone.length;
}
