/**
 * Prisma's better-sqlite3 adapter, wrapped: the safe pragmas on every connection, transactions that
 * begin IMMEDIATE, and a busy database that is waited for without stopping the event loop.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from "@prisma/driver-adapter-utils";

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

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const isBusy = (error: unknown) =>
  error instanceof Error &&
  /SQLITE_BUSY|SocketTimeout|database is locked/.test(`${error.message} ${JSON.stringify(error)}`);

export function sqliteAdapter(file: string, access: "read-only" | "read-write") {
  const factory = new PrismaBetterSqlite3({ url: file, readonly: access === "read-only" });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const inner = await factory.connect();
      const pragmas =
        access === "read-only"
          ? sqlitePragmas.filter((pragma) => !/journal_mode|secure_delete/.test(pragma))
          : sqlitePragmas;
      for (const pragma of pragmas) await inner.executeScript(pragma);
      return withImmediateTransactions(inner);
    },
  } satisfies SqlDriverAdapterFactory;
}

function withImmediateTransactions(inner: SqlDriverAdapter): SqlDriverAdapter {
  let turn: Promise<void> = Promise.resolve();

  async function startTransaction(): Promise<Transaction> {
    const before = turn;
    let release = () => undefined as undefined;
    turn = new Promise((done) => {
      release = () => void done();
    });
    await before;
    try {
      await beginImmediate(inner);
    } catch (error) {
      release();
      throw error;
    }
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      options: { usePhantomQuery: false },
      queryRaw: (query) => inner.queryRaw(query),
      executeRaw: (query) => inner.executeRaw(query),
      commit: async () => release(),
      rollback: async () => {
        await endDiscarded(inner);
        release();
      },
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

/**
 * Prisma has rolled back before it says so, except for a transaction that began after Prisma's patience
 * ended: left open, it would stop every later writer.
 */
async function endDiscarded(inner: SqlDriverAdapter) {
  try {
    await inner.executeScript("ROLLBACK");
  } catch {
    // Nothing was open any more.
  }
}

/** Another process may hold the file; SQLite's own waiting would stop every other request. */
async function beginImmediate(inner: SqlDriverAdapter) {
  const tries = giveUpAfterMilliseconds / (retryEveryMilliseconds + busyTimeoutMilliseconds);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await inner.executeScript("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= tries) throw error;
      await pause(retryEveryMilliseconds);
    }
  }
}
