/** Prisma's clients for both databases. No other room may import this file. */
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseKind, databasePath } from "./database-url.ts";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client.ts";
import { type Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { sqliteAdapter } from "./sqlite-adapter.ts";

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
} & Pick<PrismaClient, "$queryRawUnsafe">;

const poolSize = 10;
const waitForTransactionMilliseconds = 10_000;
const transactionMilliseconds = 20_000;

const transactionOptions = {
  maxWait: waitForTransactionMilliseconds,
  timeout: transactionMilliseconds,
};

/**
 * The two generated clients have the same models but types that cannot be assigned to each other;
 * everything is typed against the SQLite one, and this is the single cast.
 */
function postgresqlClient(url: string, options: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: poolSize, options });
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as PrismaClient;
}

export function openClients(url: string): { write: PrismaClient; read: PrismaClient } {
  if (databaseKind(url) === "postgresql")
    return {
      write: postgresqlClient(url, ""),
      read: postgresqlClient(url, "-c default_transaction_read_only=on"),
    };
  const file = databasePath(url);
  return {
    write: new PrismaClient({ adapter: sqliteAdapter(file, "read-write"), transactionOptions }),
    read: new PrismaClient({ adapter: sqliteAdapter(file, "read-only"), transactionOptions }),
  };
}
