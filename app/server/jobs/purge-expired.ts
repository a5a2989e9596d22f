import { sessionLimits } from "#app/domain/sign-in/session-life.ts";
import { later } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { deleteExpiredPosts } from "../persistence/people/kept-post-writing.ts";
import { deleteExpiredSessions } from "../persistence/people/session-writing.ts";
import { deleteExpiredCounts } from "../persistence/people/throttle-writing.ts";
import { removeExpiredDrafts } from "../persistence/petition/draft-writing.ts";
import { deleteExpiredHits } from "../persistence/queues/sender-hits-writing.ts";
import { deleteOldRuns } from "../persistence/work/job-run-writing.ts";

const runsKeptMilliseconds = 90 * 24 * 60 * 60_000;

/** Removes unsent drafts after their 24 hours, with their files, and what else has run out. */
export async function purgeExpired(_config: Config, context: Context) {
  const now = context.clock.now();
  const keys = await context.database.transaction(async (transaction) => {
    // For so long what is sent into an ended session is still kept for its person.
    await deleteExpiredSessions(transaction, later(now, -sessionLimits.kept));
    await deleteExpiredPosts(transaction, now);
    await deleteExpiredCounts(transaction, now);
    await deleteExpiredHits(transaction, now);
    await deleteOldRuns(transaction, later(now, -runsKeptMilliseconds));
    return removeExpiredDrafts(transaction, now);
  });
  for (const key of keys) await context.files.remove(key);
}
