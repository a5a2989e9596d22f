/** Fills whole tables fast, for measuring at size. Not for facts: those go through a transaction's history. */
import Sqlite from "better-sqlite3";
import pg from "pg";
import { databaseKind, databasePath } from "./database-url.ts";
import type { SqlValue } from "./raw-sql.ts";

export type BulkRow = Readonly<Record<string, SqlValue>>;

export type BulkWriter = {
  /** Writes rows that all have the columns of the first one. */
  insert(table: string, rows: readonly BulkRow[]): Promise<void>;
  run(sql: string): Promise<void>;
  /** Makes everything so far durable and tells the database what it now holds. */
  close(): Promise<void>;
};

const quoteNames = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

export async function openBulkWriter(url: string): Promise<BulkWriter> {
  return databaseKind(url) === "sqlite" ? sqliteWriter(url) : postgresqlWriter(url);
}

function sqliteWriter(url: string): BulkWriter {
  const database = new Sqlite(databasePath(url));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = OFF");
  database.pragma("cache_size = -262144");
  const toSqlValue = (value: SqlValue | undefined) =>
    typeof value === "boolean" ? Number(value) : (value ?? null);
  return {
    async insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const statement = database.prepare(
        `INSERT INTO "${table}" (${quoteNames(columns)}) VALUES (${columns.map(() => "?").join(", ")})`,
      );
      database.transaction(() => {
        for (const row of rows) statement.run(columns.map((column) => toSqlValue(row[column])));
      })();
    },
    async run(sql) {
      database.exec(sql);
    },
    async close() {
      database.exec("ANALYZE");
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.close();
    },
  };
}

/** PostgreSQL takes at most 65,535 values in one statement. */
const valuesMax = 60_000;

async function postgresqlWriter(url: string): Promise<BulkWriter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET synchronous_commit = off");
  async function insertPiece(table: string, columns: string[], rows: readonly BulkRow[]) {
    const values: SqlValue[] = [];
    const places = rows.map(
      (row) => `(${columns.map((column) => `$${values.push(row[column] ?? null)}`).join(", ")})`,
    );
    await client.query(
      `INSERT INTO "${table}" (${quoteNames(columns)}) VALUES ${places.join(", ")}`,
      values,
    );
  }
  return {
    async insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const atOnce = Math.floor(valuesMax / columns.length);
      for (let from = 0; from < rows.length; from += atOnce)
        await insertPiece(table, columns, rows.slice(from, from + atOnce));
    },
    async run(sql) {
      await client.query(sql);
    },
    async close() {
      await client.query("VACUUM ANALYZE");
      await client.end();
    },
  };
}
