/**
 * Hand-written statements on the connection that Prisma's SQLite adapter holds. The adapter keeps it
 * private; this is the only file that reaches for it, as read in the version below. The plain way
 * needs none of it: every statement then goes through the adapter's public functions, more slowly.
 */
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type Sqlite from "better-sqlite3";
import { type NativeSql, numberedPlaces, sqliteNative } from "./native-sql.ts";

/** The version of @prisma/adapter-better-sqlite3 in which the private connection was read. */
export const readInAdapterVersion = "7.4.2";

export type AdapterConnection = {
  readonly sql: NativeSql;
  /** Runs a statement that gives no rows. */
  readonly run: (statement: string) => Promise<void>;
};

/** Opens the adapter's own connection; `privateParts` decides by which way. */
export const adapterConnection = (
  adapter: SqlDriverAdapter,
  privateParts: boolean,
): AdapterConnection => (privateParts ? privateConnection(adapter) : plainConnection(adapter));

function privateConnection(adapter: SqlDriverAdapter): AdapterConnection {
  const { client } = adapter as SqlDriverAdapter & { readonly client?: Sqlite.Database };
  if (typeof client?.prepare !== "function")
    throw new Error(
      `Prisma's SQLite adapter has changed since ${readInAdapterVersion}: set PRISMA_PRIVATE_PARTS=off`,
    );
  return {
    sql: sqliteNative(client),
    run: async (statement) => {
      client.exec(statement);
    },
  };
}

function plainConnection(adapter: SqlDriverAdapter): AdapterConnection {
  return {
    async sql(statement, values) {
      const { text, order } = numberedPlaces(statement);
      const given = order.map((at) => values[at] ?? null);
      const { columnNames, columnTypes, rows } = await adapter.queryRaw({
        sql: text,
        args: given.map((value) => (typeof value === "boolean" ? Number(value) : value)),
        argTypes: given.map((value) => ({
          scalarType: typeof value === "string" ? "string" : "int",
          arity: "scalar",
        })),
      });
      return rows.map((row) =>
        Object.fromEntries(
          columnNames.map((name, at) => [name, plainValue(row[at], columnTypes[at])]),
        ),
      );
    },
    run: (statement) => adapter.executeScript(statement),
  };
}

/** The adapter hands over large whole numbers as texts. */
const plainValue = (value: unknown, type: number | undefined) =>
  value !== null && type === ColumnTypeEnum.Int64 ? Number(value) : value;
