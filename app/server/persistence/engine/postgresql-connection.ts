/** The connections of a PostgreSQL server: pools for Prisma and for hand-written statements. */
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { type NativeSql, postgresqlNative } from "./native-sql.ts";

const poolSize = 10;
const onlyReads = "-c default_transaction_read_only=on";

/** A pool for hand-written questions. */
export function openPostgresqlReader(url: string): { sql: NativeSql; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, options: onlyReads });
  // A lost idle connection is replaced at the next question; without a listener it ends the process.
  pool.on("error", () => undefined);
  return { sql: postgresqlNative(pool), close: () => pool.end() };
}

export const postgresqlReadAdapter = (url: string): SqlDriverAdapterFactory =>
  new PrismaPg({ connectionString: url, max: poolSize, options: onlyReads });

type Holder = { sql: NativeSql | null };
const running = new AsyncLocalStorage<Holder>();

/** Runs work that begins a Prisma transaction, and lends it that transaction's own connection. */
export function withTransactionSql<T>(work: (sql: () => NativeSql) => Promise<T>): Promise<T> {
  const holder: Holder = { sql: null };
  const sql = () => {
    if (holder.sql === null) throw new Error("no transaction has begun");
    return holder.sql;
  };
  return running.run(holder, () => work(sql));
}

export function postgresqlWriteAdapter(url: string): SqlDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url, max: poolSize });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const inner = await factory.connect();
      const start = inner.startTransaction.bind(inner);
      inner.startTransaction = async (level) => {
        const begun = await start(level);
        const holder = running.getStore();
        // The adapter keeps its connection to itself in its types only.
        const { client } = begun as Transaction & { readonly client: pg.PoolClient };
        if (holder) holder.sql = postgresqlNative(client);
        return begun;
      };
      return inner;
    },
  };
}
