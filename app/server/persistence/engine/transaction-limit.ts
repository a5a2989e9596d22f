/** A transaction that hangs is given up, so that the next writer gets in; what it still asks is refused. */
import type { NativeSql } from "./native-sql.ts";
import type { WriteClient } from "./prisma-client.ts";

export type TransactionLimit = {
  readonly sql: NativeSql;
  readonly client: () => Promise<WriteClient>;
  /** Rejects after the limit, when no statement of the work is under way any more. */
  readonly within: <T>(work: Promise<T>) => Promise<T>;
};

type Roads = Pick<TransactionLimit, "sql" | "client">;
type Call = (...given: readonly unknown[]) => unknown;

/**
 * On SQLite all writers share one connection: a statement that comes after its transaction was rolled back
 * would be the next one's. So both roads of a transaction are closed with it.
 */
export function limitTransaction(roads: Roads, milliseconds: number): TransactionLimit {
  let tooLate: Error | undefined;
  let underWay = 0;
  let whenQuiet: (() => void) | undefined;

  async function follow<T>(ask: () => PromiseLike<T>): Promise<T> {
    if (tooLate) throw tooLate;
    underWay += 1;
    try {
      return await ask();
    } finally {
      underWay -= 1;
      if (underWay === 0) whenQuiet?.();
    }
  }

  const quiet = () =>
    new Promise<void>((done) => {
      if (underWay === 0) done();
      else whenQuiet = done;
    });

  const followed = (value: object): object =>
    new Proxy(value, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof found === "function")
          return (...given: readonly unknown[]) =>
            follow(() => Reflect.apply(found as Call, target, given) as PromiseLike<unknown>);
        return typeof found === "object" && found !== null ? followed(found) : found;
      },
    });

  return {
    sql: (statement, values) => follow(() => roads.sql(statement, values)),
    client: async () => followed(await follow(roads.client)) as WriteClient,
    within<T>(work: Promise<T>) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_none, reject) => {
        timer = setTimeout(() => {
          const error = new Error("the transaction took too long and was rolled back");
          tooLate = error;
          void quiet().then(() => reject(error));
        }, milliseconds);
      });
      return Promise.race([work, late]).finally(() => clearTimeout(timer));
    },
  };
}
