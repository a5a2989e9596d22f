import { chmodSync, existsSync } from "node:fs";
import { type DatabaseKind, databaseKind, databasePath } from "./database-url.ts";
import type { NativeSql } from "./native-sql.ts";
import {
  openPostgresqlReader,
  postgresqlReadAdapter,
  postgresqlWriteAdapter,
  withTransactionSql,
} from "./postgresql-connection.ts";
import {
  postgresqlClient,
  type ReadClient,
  sqliteClient,
  type WriteClient,
} from "./prisma-client.ts";
import { openSqliteReader, openSqliteWriter, sqliteReadAdapter } from "./sqlite-connection.ts";

declare const sealed: unique symbol;
/** What questions are asked through. Only this room can open it. */
export type Reader = { readonly kind: DatabaseKind; readonly [sealed]: "reader" };
/** What a fact, its history and its messages are written through, together or not at all. */
export type Transaction = { readonly kind: DatabaseKind; readonly [sealed]: "transaction" };

export type Database = {
  readonly kind: DatabaseKind;
  readonly read: Reader;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** What a process remembers of one database between questions. */
export type Memory = { version: number; readonly values: Map<string, unknown> };

type Opened = {
  readonly client: unknown;
  readonly sql: NativeSql;
  readonly memory: Memory;
  readonly writes: boolean;
};
const opened = new WeakMap<object, Opened>();

function openedOf(handle: object): Opened {
  const found = opened.get(handle);
  if (found === undefined) throw new Error("a handle that this room did not make");
  return found;
}

/** Opens what questions are asked through; inside a transaction it sees what is not yet committed. */
export const readClient = (handle: Reader | Transaction) => openedOf(handle).client as ReadClient;

/** Opens what writes; there is none outside a transaction. */
export const writeClient = (handle: Transaction) => openedOf(handle).client as WriteClient;

/** Opens what hand-written statements go through, on the same connection as everything of the handle. */
export const nativeSql = (handle: Reader | Transaction): NativeSql => openedOf(handle).sql;

export const memoryOf = (handle: Reader | Transaction): Memory => openedOf(handle).memory;
export const isTransaction = (handle: Reader | Transaction) => openedOf(handle).writes;

function handleOf<H extends Reader | Transaction>(kind: DatabaseKind, parts: Opened): H {
  const handle = { kind } as H;
  opened.set(handle, parts);
  return handle;
}

const nothingRemembered = (): Memory => ({ version: -1, values: new Map() });

/** Opens the database that the address names. Migrations are applied before, by their own verb. */
export const openDatabase = (url: string): Database =>
  databaseKind(url) === "sqlite" ? openSqlite(databasePath(url)) : openPostgresql(url);

function openSqlite(file: string): Database {
  const kind = "sqlite";
  const memory = nothingRemembered();
  const reader = openSqliteReader(file);
  const read = sqliteClient(sqliteReadAdapter(file));
  const writing = openSqliteWriter(file).then((writer) => {
    ownerOnly(file);
    const client = sqliteClient(writer.adapter);
    return {
      writer,
      client,
      handle: handleOf<Transaction>(kind, { client, sql: writer.sql, memory, writes: true }),
    };
  });
  writing.catch(() => undefined);
  return {
    kind,
    read: handleOf<Reader>(kind, { client: read, sql: reader.sql, memory, writes: false }),
    async transaction(work) {
      const { writer, handle } = await writing;
      const end = await writer.begin();
      const result = await work(handle).catch((error: unknown) => {
        end("ROLLBACK");
        throw error;
      });
      end("COMMIT");
      return result;
    },
    async close() {
      const { client } = await writing;
      await Promise.all([read.$disconnect(), client.$disconnect()]);
      reader.close();
    },
  };
}

function openPostgresql(url: string): Database {
  const kind = "postgresql";
  const memory = nothingRemembered();
  const reader = openPostgresqlReader(url);
  const read = postgresqlClient(postgresqlReadAdapter(url));
  const write = postgresqlClient(postgresqlWriteAdapter(url));
  return {
    kind,
    read: handleOf<Reader>(kind, { client: read, sql: reader.sql, memory, writes: false }),
    transaction: (work) =>
      withTransactionSql((sql) =>
        write.$transaction((client) =>
          work(handleOf<Transaction>(kind, { client, sql: sql(), memory, writes: true })),
        ),
      ),
    async close() {
      await Promise.all([read.$disconnect(), write.$disconnect(), reader.close()]);
    },
  };
}

const ownerReadsAndWrites = 0o600;

function ownerOnly(file: string) {
  for (const part of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(part)) chmodSync(part, ownerReadsAndWrites);
}
