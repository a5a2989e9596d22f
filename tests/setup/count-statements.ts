import Sqlite from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";

/** What work gives, and how many statements it asked of either database; all of them still run. */
export async function countStatements<T>(work: () => Promise<T>) {
  const memory = new Sqlite(":memory:");
  const statement = Object.getPrototypeOf(memory.prepare("SELECT 1")) as Sqlite.Statement;
  memory.close();
  const asked = [vi.spyOn(statement, "all"), vi.spyOn(pg.Client.prototype, "query")];
  try {
    const result = await work();
    return { result, statements: asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0) };
  } finally {
    for (const spy of asked) spy.mockRestore();
  }
}
