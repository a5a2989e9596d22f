/** How often one visitor may send; many people may share an address, so the limit is wide. */
import { later } from "../clock.ts";
import { countOf, countOnce } from "../persistence/throttle-store.ts";
import type { Context } from "../usecases/context.ts";

const minute = 60_000;
const windowMilliseconds = 10 * minute;
const sendsOfVisitor = 30;

const keyOf = (context: Context, visitor: string) => context.keys.fingerprint("sends", visitor);

/** Minutes until this visitor may send again; 0 where they may now. */
export async function minutesToWait(context: Context, visitor: string): Promise<number> {
  const now = context.clock.now();
  const counted = await countOf(context.database.read, keyOf(context, visitor), now);
  if (counted === null || counted.count < sendsOfVisitor) return 0;
  return Math.max(1, Math.ceil((Date.parse(counted.resetsAt) - Date.parse(now)) / minute));
}

export async function countSend(context: Context, visitor: string) {
  const now = context.clock.now();
  const key = keyOf(context, visitor);
  await context.database.transaction((transaction) =>
    countOnce(transaction, key, now, later(now, windowMilliseconds)),
  );
}
