/** Prisma's clients for both databases. No other room may import this file. */
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient as PostgresqlClient } from "../generated/postgresql/client.ts";
import { type Prisma, PrismaClient } from "../generated/sqlite/client.ts";

export type WriteClient = Prisma.TransactionClient;

type Questions =
  | "findMany"
  | "findFirst"
  | "findFirstOrThrow"
  | "findUnique"
  | "findUniqueOrThrow"
  | "count"
  | "groupBy"
  | "aggregate";
type Models = Exclude<keyof PrismaClient, `$${string}` | symbol>;

/** A client that can only ask; it sits on a connection of its own, so it sees only what is committed. */
export type ReadClient = {
  readonly [M in Models]: Pick<PrismaClient[M], Questions & keyof PrismaClient[M]>;
};

const waitForTransactionMilliseconds = 10_000;
const transactionMilliseconds = 20_000;

const transactionOptions = {
  maxWait: waitForTransactionMilliseconds,
  timeout: transactionMilliseconds,
};

export const sqliteClient = (adapter: SqlDriverAdapterFactory) =>
  new PrismaClient({ adapter, transactionOptions });

/**
 * The two generated clients have the same models but types that cannot be assigned to each other;
 * everything is typed against the SQLite one, and this is the single cast.
 */
export const postgresqlClient = (adapter: SqlDriverAdapterFactory): PrismaClient =>
  new PostgresqlClient({ adapter, transactionOptions }) as unknown as PrismaClient;
