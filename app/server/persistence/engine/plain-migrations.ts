/**
 * Applies migrations without Prisma's engine: each file as it stands, in a transaction, and a row in
 * the engine's own table beside it, so that either way goes on where the other ended.
 */
import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { type DatabaseKind, databasePath } from "./database-url.ts";

export type Migration = { readonly name: string; readonly sql: string };

/** Applies those that are missing, in their order; returns their names. */
export function applyPlainly(
  kind: DatabaseKind,
  databaseUrl: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  return kind === "sqlite"
    ? applyToSqlite(databasePath(databaseUrl), migrations)
    : applyToPostgresql(databaseUrl, migrations);
}

const instants = { sqlite: "DATETIME", postgresql: "TIMESTAMPTZ" } as const;

/** The table as the engine makes it. */
const migrationsTable = (kind: DatabaseKind) => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" ${instants[kind]},
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" ${instants[kind]},
  "started_at" ${instants[kind]} NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const applied = `SELECT "migration_name" AS name FROM "_prisma_migrations"
  WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;

const idLength = 36;

/** Names and checksums hold no quotation marks, so that they may stand in the statement. */
function recordOf({ name, sql }: Migration): string {
  if (!/^[\w-]+$/.test(name)) throw new Error(`${name} is no name of a migration`);
  const checksum = createHash("sha256").update(sql).digest("hex");
  const id = createHash("sha256").update(name).digest("hex").slice(0, idLength);
  return `INSERT INTO "_prisma_migrations"
    ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
    VALUES ('${id}', '${checksum}', CURRENT_TIMESTAMP, '${name}', 1)`;
}

async function applyToSqlite(file: string, migrations: readonly Migration[]): Promise<string[]> {
  const database = new Sqlite(file);
  try {
    database.exec(migrationsTable("sqlite"));
    const known = new Set(
      database
        .prepare<[], { name: string }>(applied)
        .all()
        .map(({ name }) => name),
    );
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const migration of missing) {
      // A file that rebuilds tables turns foreign keys off, which does nothing inside a transaction.
      database.pragma("foreign_keys = OFF");
      database.transaction(() => {
        database.exec(migration.sql);
        database.exec(recordOf(migration));
      })();
    }
    return missing.map(({ name }) => name);
  } finally {
    database.close();
  }
}

async function applyToPostgresql(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(migrationsTable("postgresql"));
    const { rows } = await client.query<{ name: string }>(applied);
    const known = new Set(rows.map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const migration of missing) {
      await client.query("BEGIN");
      await client.query(migration.sql);
      await client.query(recordOf(migration));
      await client.query("COMMIT");
    }
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
