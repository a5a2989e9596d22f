/**
 * The connections of the embedded database: the safe pragmas on each, transactions that begin
 * IMMEDIATE, and a busy file that is waited for without stopping the event loop.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from "@prisma/driver-adapter-utils";
import Sqlite from "better-sqlite3";
import { type NativeSql, sqliteNative } from "./native-sql.ts";

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

const isBusy = (error: unknown) =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

/** A read-only connection for hand-written questions. */
export function openSqliteReader(file: string): { sql: NativeSql; close(): void } {
  const database = new Sqlite(file, { readonly: true });
  for (const pragma of readPragmas) database.exec(pragma);
  return { sql: sqliteNative(database), close: () => database.close() };
}

/** A read-only connection for Prisma. */
export function sqliteReadAdapter(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file, readonly: true });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const inner = await factory.connect();
      for (const pragma of readPragmas) await inner.executeScript(pragma);
      return inner;
    },
  };
}

/** The one connection that writes, for Prisma and for hand-written statements alike. */
export type SqliteWriter = {
  readonly adapter: SqlDriverAdapterFactory;
  readonly sql: NativeSql;
  /** Waits for its turn and for the file; whatever the writer is asked until the end belongs to it. */
  begin(): Promise<(outcome: "COMMIT" | "ROLLBACK") => void>;
};

export async function openSqliteWriter(file: string): Promise<SqliteWriter> {
  const factory = new PrismaBetterSqlite3({ url: file });
  const inner = await factory.connect();
  for (const pragma of sqlitePragmas) await inner.executeScript(pragma);
  // The adapter keeps its connection to itself in its types only; a second one would wait for the first.
  const { client } = inner as SqlDriverAdapter & { readonly client: Sqlite.Database };
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
      await beginImmediate(client);
    } catch (error) {
      release();
      throw error;
    }
    return (outcome: "COMMIT" | "ROLLBACK") => {
      try {
        client.exec(outcome);
      } catch (error) {
        if (client.inTransaction) client.exec("ROLLBACK");
        throw error;
      } finally {
        release();
      }
    };
  }

  return {
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: async () => withinOpenTransaction(inner),
    },
    sql: sqliteNative(client),
    begin,
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
async function beginImmediate(client: Sqlite.Database) {
  const tries = giveUpAfterMilliseconds / (retryEveryMilliseconds + busyTimeoutMilliseconds);
  for (let attempt = 1; ; attempt += 1) {
    try {
      client.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= tries) throw error;
      await pause(retryEveryMilliseconds);
    }
  }
}
