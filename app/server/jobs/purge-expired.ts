import type { Config } from "../config.ts";
import { removeExpiredDrafts } from "../persistence/draft-store.ts";
import { deleteExpiredSessions } from "../persistence/session-store.ts";
import { deleteExpiredCounts } from "../persistence/throttle-store.ts";
import type { Context } from "../usecases/context.ts";

/** Removes unsent drafts after their 24 hours, with their files, and sessions and counts that have run out. */
export async function purgeExpired(_config: Config, context: Context) {
  const now = context.clock.now();
  const keys = await context.database.transaction(async (transaction) => {
    await deleteExpiredSessions(transaction, now);
    await deleteExpiredCounts(transaction, now);
    return removeExpiredDrafts(transaction, now);
  });
  for (const key of keys) await context.files.remove(key);
}
