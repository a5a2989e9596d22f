/** Questions in SQL whose rows are typed by their own list of columns, the same on both databases. */
import type { ColumnKind, Columns, RowOf } from "./column-kinds.ts";
import type { Reader, Transaction } from "./database.ts";
import { askRows, type SqlValue, writeRows } from "./raw-sql.ts";
import type { TableName } from "./tables.ts";

/** A column that is computed or comes from a joined table. */
type Computed = { readonly kind: ColumnKind; readonly sql: string };
type ComputedRow<C extends Readonly<Record<string, Computed>>> = RowOf<{
  readonly [N in keyof C]: C[N]["kind"];
}>;

/** A list of columns as SQL, and how its rows are read. */
export type Selection<Row> = { readonly list: string; readonly read: (row: unknown) => Row };
export type SelectedRow<S> = S extends Selection<infer Row> ? Row : never;

/** Selects these columns of the table under this alias, and what is computed beside them. */
export function select<
  C extends Columns,
  More extends Readonly<Record<string, Computed>> = Record<never, never>,
>(alias: string, columns: C, more?: More): Selection<RowOf<C> & ComputedRow<More>> {
  const computed = Object.entries<Computed>(more ?? {});
  const list = [
    ...Object.keys(columns).map((name) => `${alias}."${name}"`),
    ...computed.map(([name, { sql }]) => `${sql} AS "${name}"`),
  ].join(", ");
  const kinds = [
    ...Object.entries(columns),
    ...computed.map(([name, { kind }]) => [name, kind] as const),
  ];
  const truths = kinds.filter(([, kind]) => kind === "truth").map(([name]) => name);
  // PostgreSQL's driver hands over sums and counts as texts.
  const numbers = computed
    .filter(([, { kind }]) => kind.startsWith("number"))
    .map(([name]) => name);
  const read = (given: unknown) => {
    const row = given as Record<string, unknown>;
    for (const name of truths) row[name] = Boolean(row[name]);
    for (const name of numbers) if (row[name] !== null) row[name] = Number(row[name]);
    return row as RowOf<C> & ComputedRow<More>;
  };
  return { list, read };
}

/** Selects only what is computed, such as counts and sums. */
export const selectComputed = <More extends Readonly<Record<string, Computed>>>(more: More) =>
  select("", {}, more);

/** Some of a table's columns, for a selection that needs no others. */
export const pick = <C extends Columns, N extends keyof C>(columns: C, ...names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, columns[name]])) as Pick<C, N>;

const computedAs =
  <Kind extends ColumnKind>(kind: Kind) =>
  (sql: string) => ({ kind, sql });

export const text = computedAs("text");
export const textOrNull = computedAs("text?");
export const number = computedAs("number");
export const numberOrNull = computedAs("number?");
export const truth = computedAs("truth");

/** The selected rows of what follows: tables, conditions, order; parameters are written as $1, $2. */
export async function askSelected<Row>(
  handle: Reader | Transaction,
  { list, read }: Selection<Row>,
  rest: string,
  ...values: SqlValue[]
): Promise<Row[]> {
  const rows = await askRows<unknown>(handle, `SELECT ${list} ${rest}`, ...values);
  return rows.map(read);
}

/** Performs a change of one table and returns the selected columns of the rows that it wrote. */
export async function writeSelected<Row>(
  transaction: Transaction,
  { list, read }: Selection<Row>,
  change: string,
  ...values: SqlValue[]
): Promise<Row[]> {
  const rows = await writeRows(transaction, `${change} RETURNING ${list}`, ...values);
  return rows.map(read);
}

/** What a change of this table returns: some of its columns. */
export const returned = <C extends Columns>(table: TableName, columns: C) =>
  select(`"${table}"`, columns);

/** The first selected row, or null where there is none. */
export async function askFirst<Row>(
  handle: Reader | Transaction,
  selection: Selection<Row>,
  rest: string,
  ...values: SqlValue[]
): Promise<Row | null> {
  const [row] = await askSelected(handle, selection, rest, ...values);
  return row ?? null;
}

/** Reads for each item, one after the other: a transaction is one connection, which answers one question. */
export async function readEach<Item, Row>(
  items: readonly Item[],
  read: (item: Item) => Promise<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const item of items) rows.push(await read(item));
  return rows;
}

/** Places for a list of values, beginning with the given number: `$2, $3`; never an empty list. */
export const placesFor = (values: readonly SqlValue[], first = 1) =>
  values.length === 0 ? "NULL" : values.map((_value, at) => `$${first + at}`).join(", ");

/** Rows of another table by what they belong to, in their order. */
export function groupRows<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key) {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
