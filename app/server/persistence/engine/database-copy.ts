/** Copies of the whole database that agree with themselves, made while others write. */
import type { ScratchDatabase, Snapshot } from "./database-snapshot.ts";
import { type DatabaseKind, databaseKind } from "./database-url.ts";
import { postgresqlCopies } from "./postgresql-copy.ts";
import { sqliteCopies } from "./sqlite-copy.ts";

type Asking = <Row>(sql: string) => Row[] | Promise<Row[]>;

/** Copies the database into one file. Throws with a plain reason where a tool is missing. */
export function copyDatabase(url: string, target: string): Promise<Snapshot> {
  return kindOf(url).copyInto(url, target, readSnapshot);
}

/** Whether nothing is there yet, so that a restore cannot overwrite anything. */
export const databaseIsEmpty = (url: string): Promise<boolean> => kindOf(url).isEmpty(url);

/** Brings a copy back into an empty database; its constraints and indexes are checked or built anew. */
export function restoreDatabase(copy: string, url: string): Promise<void> {
  return kindOf(url).restoreFrom(copy, url);
}

/** What the database itself finds wrong in its pages and references; empty where nothing is. */
export const integrityFaults = (url: string): Promise<readonly string[]> =>
  kindOf(url).integrityFaults(url);

/** How much room the database takes. */
export const databaseBytes = (url: string): Promise<number> => kindOf(url).sizeOf(url);

/** How many rows each table has, to be compared with what a copy should have. */
export const rowCounts = (url: string): Promise<Readonly<Record<string, number>>> =>
  kindOf(url).askDatabase(url, async (ask) => countRows(ask, databaseKind(url)));

/** An empty database beside the real one, in the folder or on the same server. */
export function scratchDatabase(url: string, folder: string): Promise<ScratchDatabase> {
  return kindOf(url).scratch(url, folder);
}

const kindOf = (url: string) => (databaseKind(url) === "sqlite" ? sqliteCopies : postgresqlCopies);

const tablesOf = {
  sqlite: `SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  postgresql: `SELECT table_name AS name FROM information_schema.tables
               WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
} as const;

async function countRows(ask: Asking, kind: DatabaseKind) {
  const rows: Record<string, number> = {};
  for (const { name } of await ask<{ name: string }>(tablesOf[kind])) {
    const [counted] = await ask<{ count: number | string }>(
      `SELECT count(*) AS count FROM "${name}"`,
    );
    rows[name] = Number(counted?.count ?? 0);
  }
  return rows;
}

async function readSnapshot(ask: Asking, kind: DatabaseKind): Promise<Snapshot> {
  const [head] = await ask<{ count: number; hash: string }>(
    `SELECT "count", "hash" FROM "HistoryHead" WHERE "id" = 1`,
  );
  const files = await ask<{
    storageKey: string;
    sha256: string;
    bytes: number;
    draftIdHash: string | null;
  }>(`SELECT "storageKey", "sha256", "bytes", "draftIdHash" FROM "StoredFile" ORDER BY "id"`);
  const [migration] = await ask<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1`,
  );
  return {
    rows: await countRows(ask, kind),
    history: { count: Number(head?.count ?? 0), head: head?.hash ?? "" },
    files: files.map(({ storageKey, sha256, bytes, draftIdHash }) => ({
      storageKey,
      sha256,
      bytes: Number(bytes),
      ofDraft: draftIdHash !== null,
    })),
    migration: migration?.name ?? "",
  };
}
