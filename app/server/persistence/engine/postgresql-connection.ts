/** The connections of a PostgreSQL server: a pool that only reads and one that writes. */
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { type NativeSql, postgresqlNative } from "./native-sql.ts";
import { loadPostgresqlClient, type PrismaClient, type WriteClient } from "./prisma-client.ts";

const poolSize = 10;
const onlyReads = "-c default_transaction_read_only=on";
const waitForConnectionMilliseconds = 10_000;

/** A pool for questions. */
export function openPostgresqlReader(
  url: string,
  max: number = poolSize,
): { sql: NativeSql; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max, options: onlyReads });
  // A lost idle connection is replaced at the next question; without a listener it ends the process.
  pool.on("error", () => undefined);
  return { sql: postgresqlNative(pool), close: () => pool.end() };
}

/** What the statements of one transaction go through, by hand and by Prisma. */
type Begun = {
  readonly sql: NativeSql;
  /** Opens Prisma on the same connection; it is loaded when this is first called in a process. */
  readonly client: () => Promise<WriteClient>;
  readonly end: (outcome: "COMMIT" | "ROLLBACK") => Promise<void>;
};

export type PostgresqlWriter = { begin(): Promise<Begun>; close(): Promise<void> };

export function openPostgresqlWriter(url: string, limit: number): PostgresqlWriter {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: waitForConnectionMilliseconds,
    // The server gives up by itself too, also where this process has stopped in the middle.
    options: `-c statement_timeout=${limit} -c idle_in_transaction_session_timeout=${2 * limit}`,
  });
  pool.on("error", () => undefined);
  let loading: Promise<PrismaClient> | undefined;
  const load = () => {
    loading ??= loadPostgresqlClient(adapterWithin(pool));
    return loading;
  };
  return {
    async begin() {
      const connection = await lendConnection(pool, limit);
      let opened: OpenedPrisma | undefined;
      return {
        sql: postgresqlNative(connection),
        async client() {
          opened ??= openPrisma(await load(), connection);
          return opened.client;
        },
        async end(outcome) {
          await connection.end(outcome, () => opened?.close());
        },
      };
    },
    async close() {
      if (loading) await (await loading).$disconnect();
      await pool.end();
    },
  };
}

type Query = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;
type Lent = {
  readonly query: Query;
  readonly end: (
    outcome: "COMMIT" | "ROLLBACK",
    before: () => Promise<void> | undefined,
  ) => Promise<void>;
};

/** A connection with a transaction that has begun; one that takes too long is rolled back. */
async function lendConnection(pool: pg.Pool, limit: number): Promise<Lent> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost ??= error;
  };
  client.on("error", onError);
  const release = () => {
    client.removeListener("error", onError);
    client.release(lost);
  };
  try {
    await client.query("BEGIN");
  } catch (error) {
    release();
    throw error;
  }
  const timer = setTimeout(() => {
    lost ??= new Error("the transaction took too long and was rolled back");
    void client.query("ROLLBACK").catch(() => undefined);
  }, limit);
  return {
    query: (statement) => (lost ? Promise.reject(lost) : client.query(statement)),
    async end(outcome, before) {
      clearTimeout(timer);
      try {
        await before();
        if (lost && outcome === "COMMIT") throw lost;
        await client.query(outcome);
      } catch (error) {
        // With an error the pool closes the connection, which rolls back what was not committed.
        lost ??= error instanceof Error ? error : new Error("the transaction was not ended");
        if (outcome === "COMMIT") throw error;
      } finally {
        release();
      }
    },
  };
}

const within = new AsyncLocalStorage<Lent>();

type OpenedPrisma = { readonly client: Promise<WriteClient>; readonly close: () => Promise<void> };

/** Prisma's own transaction inside the one that has begun by hand; it lasts until it is closed. */
function openPrisma(prisma: PrismaClient, connection: Lent): OpenedPrisma {
  let finish = () => undefined as undefined;
  const lasts = new Promise<void>((done) => {
    finish = () => void done();
  });
  let ended: Promise<void> = Promise.resolve();
  const client = new Promise<WriteClient>((resolve, reject) => {
    ended = within.run(connection, () =>
      prisma.$transaction(async (opened) => {
        resolve(opened);
        await lasts;
      }),
    );
    ended.catch(reject);
  });
  return {
    client,
    close: () => {
      finish();
      return ended;
    },
  };
}

/** Prisma's adapter, whose transactions are the one that has begun by hand. */
function adapterWithin(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      adapter.startTransaction = () => {
        const connection = within.getStore();
        if (connection === undefined) throw new Error("no transaction has begun");
        return transactionOn(connection);
      };
      return adapter;
    },
  };
}

async function transactionOn(connection: Lent): Promise<Transaction> {
  const pool = new pg.Pool();
  // The adapter asks a pool; this one has a single connection, which it does not open itself.
  pool.query = connection.query as pg.Pool["query"];
  const adapter = await new PrismaPg(pool).connect();
  const leaveOpen = async () => undefined;
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // With a phantom query Prisma leaves committing and rolling back to these functions.
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: leaveOpen,
    rollback: leaveOpen,
  };
}
