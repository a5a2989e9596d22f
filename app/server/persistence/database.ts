import { chmodSync, existsSync } from "node:fs";
import { type DatabaseKind, databaseKind, databasePath } from "./database-url.ts";
import { openClients, type ReadClient, type WriteClient } from "./prisma-client.ts";

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

const clients = new WeakMap<object, unknown>();

/** Opens what questions are asked through; inside a transaction it sees what is not yet committed. */
export function readClient(handle: Reader | Transaction): ReadClient {
  return clients.get(handle) as ReadClient;
}

/** Opens what writes; there is none outside a transaction. */
export function writeClient(handle: Transaction): WriteClient {
  return clients.get(handle) as WriteClient;
}

function handleOf<H extends Reader | Transaction>(kind: DatabaseKind, client: unknown): H {
  const handle = { kind } as H;
  clients.set(handle, client);
  return handle;
}

/** Opens the database that the address names. Migrations are applied before, by their own verb. */
export function openDatabase(url: string): Database {
  const kind = databaseKind(url);
  const { read, write } = openClients(url);
  if (kind === "sqlite") ownerOnly(databasePath(url));
  return {
    kind,
    read: handleOf<Reader>(kind, read),
    transaction: (work) =>
      write.$transaction((client) => work(handleOf<Transaction>(kind, client))),
    close: async () => {
      await Promise.all([read.$disconnect(), write.$disconnect()]);
    },
  };
}

const ownerReadsAndWrites = 0o600;

function ownerOnly(file: string) {
  for (const part of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(part)) chmodSync(part, ownerReadsAndWrites);
}
