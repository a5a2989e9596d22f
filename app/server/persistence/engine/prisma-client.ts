/**
 * Prisma's clients for both databases. Each lies in memory with its query compiler, so it is loaded
 * when it is first written through. No other room may import this file.
 */
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Prisma } from "../generated/sqlite/client.ts";
import type { PrismaClient } from "./prisma-client.ts";

export type { PrismaClient } from "../generated/sqlite/client.ts";
export type WriteClient = Prisma.TransactionClient;

const waitForTransactionMilliseconds = 10_000;
export const transactionMilliseconds = 20_000;

const transactionOptions = {
  maxWait: waitForTransactionMilliseconds,
  timeout: transactionMilliseconds,
};

let loaded = false;

/** Whether this process has loaded a client. */
export const prismaIsLoaded = () => loaded;

export async function loadSqliteClient(adapter: SqlDriverAdapterFactory): Promise<PrismaClient> {
  loaded = true;
  const generated = await import("../generated/sqlite/client.ts");
  return new generated.PrismaClient({ adapter, transactionOptions });
}

/**
 * The two generated clients have the same models but types that cannot be assigned to each other;
 * everything is typed against the SQLite one, and this is the single cast.
 */
export async function loadPostgresqlClient(
  adapter: SqlDriverAdapterFactory,
): Promise<PrismaClient> {
  loaded = true;
  const generated = await import("../generated/postgresql/client.ts");
  return new generated.PrismaClient({ adapter, transactionOptions }) as unknown as PrismaClient;
}
