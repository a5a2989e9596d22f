import { existsSync } from "node:fs";
import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { ScratchDatabase, Snapshot } from "./database-snapshot.ts";
import { databasePath } from "./database-url.ts";

type Ask = <Row>(sql: string) => Row[];
type Reads = (ask: Ask, kind: "sqlite") => Promise<Snapshot>;

const askOf =
  (database: Sqlite.Database): Ask =>
  <Row>(sql: string) =>
    database.prepare(sql).all() as Row[];

/**
 * SQLite's own backup, inside a reading transaction: writers go on, and neither the counts nor the
 * copy see what they write. Without the transaction every foreign write would begin the copy anew.
 */
async function copyInto(url: string, target: string, read: Reads): Promise<Snapshot> {
  const database = new Sqlite(databasePath(url), { readonly: true });
  try {
    database.exec("BEGIN");
    const snapshot = await read(askOf(database), "sqlite");
    await database.backup(target);
    database.exec("COMMIT");
    return snapshot;
  } finally {
    database.close();
  }
}

const isEmpty = async (url: string) => !existsSync(databasePath(url));

async function restoreFrom(copy: string, url: string): Promise<void> {
  await copyFile(copy, databasePath(url));
}

const sizeOf = async (url: string) => (await stat(databasePath(url))).size;

async function askDatabase<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const database = new Sqlite(databasePath(url), { readonly: true });
  try {
    return await work(askOf(database));
  } finally {
    database.close();
  }
}

/** Stops the event loop while it reads every page: for processes that serve nobody. */
const integrityFaults = (url: string): Promise<readonly string[]> =>
  askDatabase(url, async (ask) => {
    const pages = ask<{ integrity_check: string }>("PRAGMA integrity_check(20)")
      .map(({ integrity_check }) => integrity_check)
      .filter((line) => line !== "ok");
    const references = ask<{ table: string; parent: string }>("PRAGMA foreign_key_check");
    return [...pages, ...references.map(({ table, parent }) => `${table} names no ${parent}`)];
  });

async function scratch(_url: string, folder: string): Promise<ScratchDatabase> {
  return { url: `file:${path.join(folder, "scratch.db")}`, drop: async () => undefined };
}

export const sqliteCopies = {
  copyInto,
  isEmpty,
  restoreFrom,
  sizeOf,
  askDatabase,
  integrityFaults,
  scratch,
};
