/** Hand-written statements straight to the driver, prepared once: a tenth of what they cost through Prisma. */
import type Sqlite from "better-sqlite3";
import type pg from "pg";

export type SqlValue = string | number | boolean | null;
export type NativeRow = Readonly<Record<string, unknown>>;

/** Asks with parameters written as $1, $2. Rows hold what the driver gives; numbers are numbers. */
export type NativeSql = (sql: string, values: readonly SqlValue[]) => Promise<NativeRow[]>;

/** SQLite takes parameters in the order in which they stand and knows no truth values. */
type Prepared = { readonly statement: Sqlite.Statement; readonly order: readonly number[] };

/** The statement with places in their order, and which value stands at each. */
export function numberedPlaces(sql: string): { text: string; order: readonly number[] } {
  const order: number[] = [];
  const text = sql.replace(/\$(\d+)/g, (_whole, number) => {
    order.push(Number(number) - 1);
    return "?";
  });
  return { text, order };
}

export function sqliteNative(database: Sqlite.Database): NativeSql {
  const known = new Map<string, Prepared>();
  function prepare(sql: string): Prepared {
    const { text, order } = numberedPlaces(sql);
    const statement = database.prepare(text).safeIntegers(false);
    return { statement, order };
  }
  return async (sql, values) => {
    let prepared = known.get(sql);
    if (prepared === undefined) {
      prepared = prepare(sql);
      known.set(sql, prepared);
      forgetOldest(known);
    }
    const { statement, order } = prepared;
    const given = order.map((at) => plain(values[at]));
    if (statement.reader) return statement.all(...given) as NativeRow[];
    statement.run(...given);
    return [];
  };
}

const plain = (value: SqlValue | undefined) =>
  typeof value === "boolean" ? Number(value) : (value ?? null);

/** Filters make many statements; those that were prepared first give way. */
const statementsMax = 500;

function forgetOldest(known: Map<string, unknown>) {
  if (known.size <= statementsMax) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}

/** The server keeps a plan for each name; the name is the statement itself in short. */
export function postgresqlNative(connection: {
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>;
}): NativeSql {
  return async (sql, values) => {
    const answer = await connection.query({ name: nameOf(sql), text: sql, values: [...values] });
    return answer.rows as NativeRow[];
  };
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `hoi-am-${names.size}`;
  names.set(sql, name);
  return name;
}
