/**
 * The connections of the embedded database: the safe pragmas on each, transactions that begin
 * IMMEDIATE, and a busy file that is waited for without stopping the event loop.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import Sqlite from "better-sqlite3";
import { type NativeSql, sqliteNative } from "./native-sql.ts";
import { loadSqliteClient, type PrismaClient, type WriteClient } from "./prisma-client.ts";
import { type AdapterConnection, adapterConnection } from "./sqlite-adapter-connection.ts";

const busyTimeoutMilliseconds = 100;
const retryEveryMilliseconds = 25;
const giveUpAfterMilliseconds = 10_000;

export const sqlitePragmas = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
  "PRAGMA secure_delete = ON",
  "PRAGMA trusted_schema = OFF",
  `PRAGMA busy_timeout = ${busyTimeoutMilliseconds}`,
] as const;

const readPragmas = sqlitePragmas.filter((pragma) => !/journal_mode|secure_delete/.test(pragma));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const hasBusyCode = (found: unknown, name: string) =>
  found instanceof Object &&
  String(Object.entries(found).find(([key]) => key === name)?.[1]).startsWith("SQLITE_BUSY");

/** The driver's own error, or the one that the adapter made of it. */
const isBusy = (error: unknown) =>
  error instanceof Error &&
  (hasBusyCode(error, "code") || hasBusyCode(error.cause, "originalCode"));

/** A read-only connection for hand-written questions. */
export function openSqliteReader(file: string): { sql: NativeSql; close(): void } {
  const database = new Sqlite(file, { readonly: true });
  for (const pragma of readPragmas) database.exec(pragma);
  return { sql: sqliteNative(database), close: () => database.close() };
}

/** The one connection that writes, for Prisma and for hand-written statements alike. */
export type SqliteWriter = {
  readonly sql: NativeSql;
  /** Opens Prisma on the connection; it is loaded when this is first called. */
  client(): Promise<WriteClient>;
  /** Waits for its turn and for the file; whatever the writer is asked until the end belongs to it. */
  begin(): Promise<(outcome: "COMMIT" | "ROLLBACK") => Promise<void>>;
  close(): Promise<void>;
};

/** Opens it; without `privateParts` nothing private of Prisma's adapter is used. */
export async function openSqliteWriter(file: string, privateParts: boolean): Promise<SqliteWriter> {
  const factory = new PrismaBetterSqlite3({ url: file });
  const inner = await factory.connect();
  for (const pragma of sqlitePragmas) await inner.executeScript(pragma);
  // A second connection would wait for the first one's transactions, so both roads share the adapter's.
  const connection = adapterConnection(inner, privateParts);
  let loading: Promise<PrismaClient> | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function begin() {
    const before = turn;
    let release = () => undefined as undefined;
    turn = new Promise((done) => {
      release = () => void done();
    });
    try {
      await ourTurn(before);
    } catch (error) {
      // Whoever gave up still stands in the line: those behind may go on when its turn has come.
      void before.then(release);
      throw error;
    }
    try {
      await beginImmediate(connection);
    } catch (error) {
      release();
      throw error;
    }
    return async (outcome: "COMMIT" | "ROLLBACK") => {
      try {
        await connection.run(outcome);
      } catch (error) {
        // Where nothing is open any more there is nothing to roll back.
        await connection.run("ROLLBACK").catch(() => undefined);
        throw error;
      } finally {
        release();
      }
    };
  }

  return {
    sql: connection.sql,
    client() {
      loading ??= loadSqliteClient({
        provider: factory.provider,
        adapterName: factory.adapterName,
        connect: async () => withinOpenTransaction(inner),
      });
      return loading;
    },
    begin,
    async close() {
      if (loading) await (await loading).$disconnect();
      await inner.dispose();
    },
  };
}

/** Waits in the line of writers, but not for ever: an answer that comes too late helps nobody. */
async function ourTurn(before: Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  const patienceEnds = new Promise<never>((_none, reject) => {
    timer = setTimeout(() => reject(new Error("the database is busy")), giveUpAfterMilliseconds);
  });
  await Promise.race([before, patienceEnds]).finally(() => clearTimeout(timer));
}

/** Prisma's own small transactions, such as a nested write, become savepoints of the open one. */
function withinOpenTransaction(inner: SqlDriverAdapter): SqlDriverAdapter {
  let depth = 0;
  async function startTransaction(): Promise<Transaction> {
    depth += 1;
    const name = `nested_${depth}`;
    await inner.executeScript(`SAVEPOINT ${name}`);
    const end = (words: string) => async () => {
      depth -= 1;
      await inner.executeScript(words);
    };
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      // With a phantom query Prisma leaves committing and rolling back to these functions.
      options: { usePhantomQuery: true },
      queryRaw: (query) => inner.queryRaw(query),
      executeRaw: (query) => inner.executeRaw(query),
      commit: end(`RELEASE ${name}`),
      rollback: end(`ROLLBACK TO ${name}; RELEASE ${name}`),
    };
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => inner.queryRaw(query),
    executeRaw: (query) => inner.executeRaw(query),
    executeScript: (script) => inner.executeScript(script),
    getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => inner.dispose(),
    startTransaction,
  };
}

/** Another process may hold the file; SQLite's own waiting would stop every other request. */
async function beginImmediate(connection: AdapterConnection) {
  const tries = giveUpAfterMilliseconds / (retryEveryMilliseconds + busyTimeoutMilliseconds);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.run("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= tries) throw error;
      await pause(retryEveryMilliseconds);
    }
  }
}
