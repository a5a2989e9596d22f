import path from "node:path";
import Database from "better-sqlite3";
import { serverFolder } from "./server-folder.ts";

/** What really stands in the database of the running server; read only. */
export function rows<Row>(sql: string, ...values: (string | number)[]): Row[] {
  const file = path.join(serverFolder, "hoi-am.db");
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare(sql).all(...values) as Row[];
  } finally {
    database.close();
  }
}

/** The stage and the types of everything that has happened to a petition. */
export function lifeOf(code: string) {
  const [petition] = rows<{ id: number; stage: string }>(
    `SELECT id, stage FROM "Petition" WHERE code = ?`,
    code,
  );
  const events = rows<{ type: string }>(
    `SELECT type FROM "HistoryEvent" WHERE "petitionId" = ? ORDER BY sequence`,
    petition?.id ?? 0,
  );
  return { stage: petition?.stage, events: events.map(({ type }) => type) };
}
