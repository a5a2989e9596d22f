import { chmodSync, existsSync } from "node:fs";
import { type DatabaseKind, databaseKind, databasePath } from "./database-url.ts";
import type { NativeSql } from "./native-sql.ts";
import { openPostgresqlReader, openPostgresqlWriter } from "./postgresql-connection.ts";
import { transactionMilliseconds as usualLimit, type WriteClient } from "./prisma-client.ts";
import { openSqliteReader, openSqliteWriter } from "./sqlite-connection.ts";
import { limitTransaction } from "./transaction-limit.ts";

declare const sealed: unique symbol;
/** What questions are asked through. Only this room can open it. */
export type Reader = { readonly kind: DatabaseKind; readonly [sealed]: "reader" };
/** What a fact, its history and its messages are written through, together or not at all. */
export type Transaction = { readonly kind: DatabaseKind; readonly [sealed]: "transaction" };

export type Database = {
  readonly kind: DatabaseKind;
  readonly read: Reader;
  /** Reads for whoever watches the server; it answers while every other read waits. */
  readonly watch: Reader;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** What a process remembers of one database between questions. */
export type Memory = {
  version: number;
  readonly values: Map<string, unknown>;
  /** The version as it was just asked for: one answer for all that is read in one go. */
  asked: Promise<number> | null;
};

type Opened = {
  /** Loads Prisma when it is first called; a reader has none. */
  readonly client?: () => Promise<WriteClient>;
  readonly sql: NativeSql;
  readonly memory: Memory;
  readonly writes: boolean;
};
const opened = new WeakMap<object, Opened>();

function partsOf(handle: object): Opened {
  const found = opened.get(handle);
  if (found === undefined) throw new Error("a handle that this room did not make");
  return found;
}

/** Opens what Prisma writes through; there is none outside a transaction. */
export function writeClient(handle: Transaction): Promise<WriteClient> {
  const { client } = partsOf(handle);
  if (client === undefined) throw new Error("only a transaction writes");
  return client();
}

/** Opens what hand-written statements go through, on the same connection as everything of the handle. */
export const nativeSql = (handle: Reader | Transaction): NativeSql => partsOf(handle).sql;

export const memoryOf = (handle: Reader | Transaction): Memory => partsOf(handle).memory;
export const isTransaction = (handle: Reader | Transaction): handle is Transaction =>
  partsOf(handle).writes;

function handleOf<H extends Reader | Transaction>(kind: DatabaseKind, parts: Opened): H {
  const handle = { kind } as H;
  opened.set(handle, parts);
  return handle;
}

const emptyMemory = (): Memory => ({ version: -1, values: new Map(), asked: null });

export type DatabaseOptions = {
  /** Whether Prisma's private parts may be used; without them SQLite goes a plain, slower way. */
  readonly privateParts?: boolean;
  /** After this long a transaction is given up. */
  readonly transactionMilliseconds?: number;
};

/** Opens the database that the address names. Migrations are applied before, by their own verb. */
export const openDatabase = (
  url: string,
  { privateParts = true, transactionMilliseconds: limit = usualLimit }: DatabaseOptions = {},
): Database =>
  databaseKind(url) === "sqlite"
    ? openSqlite(databasePath(url), privateParts, limit)
    : openPostgresql(url, limit);

function openSqlite(file: string, privateParts: boolean, limit: number): Database {
  const kind = "sqlite";
  const memory = emptyMemory();
  const reader = openSqliteReader(file);
  const writing = openSqliteWriter(file, privateParts).then((writer) => {
    ownerOnly(file);
    return writer;
  });
  writing.catch(() => undefined);
  const read = handleOf<Reader>(kind, { sql: reader.sql, memory, writes: false });
  return {
    kind,
    read,
    watch: read,
    async transaction(work) {
      const writer = await writing;
      const end = await writer.begin();
      const limited = limitTransaction(writer, limit);
      const handle = handleOf<Transaction>(kind, { ...limited, memory, writes: true });
      return commitOrRollBack(() => limited.within(work(handle)), end, memory);
    },
    async close() {
      await (await writing).close();
      reader.close();
    },
  };
}

/** Figures and readiness are asked through connections that no page can use up. */
const watchingConnections = 2;

function openPostgresql(url: string, limit: number): Database {
  const kind = "postgresql";
  const memory = emptyMemory();
  const reader = openPostgresqlReader(url);
  const watcher = openPostgresqlReader(url, watchingConnections);
  const writer = openPostgresqlWriter(url, limit);
  return {
    kind,
    read: handleOf<Reader>(kind, { sql: reader.sql, memory, writes: false }),
    watch: handleOf<Reader>(kind, { sql: watcher.sql, memory, writes: false }),
    async transaction(work) {
      const { end, ...roads } = await writer.begin();
      const limited = limitTransaction(roads, limit);
      const handle = handleOf<Transaction>(kind, { ...limited, memory, writes: true });
      return commitOrRollBack(() => limited.within(work(handle)), end, memory);
    },
    async close() {
      await Promise.all([writer.close(), reader.close(), watcher.close()]);
    },
  };
}

const ownerReadsAndWrites = 0o600;

function ownerOnly(file: string) {
  for (const part of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(part)) chmodSync(part, ownerReadsAndWrites);
}

/** Work that throws, even before its first await, is rolled back, so that the next writer gets in. */
async function commitOrRollBack<T>(
  work: () => Promise<T>,
  end: (how: "COMMIT" | "ROLLBACK") => Promise<void>,
  memory: Memory,
): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await end("ROLLBACK");
    throw error;
  }
  await end("COMMIT");
  memory.asked = null;
  return result;
}
