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
