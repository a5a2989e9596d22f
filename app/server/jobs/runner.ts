/** What happens though nobody clicked: a slot that two processes cannot both take. */

import { later } from "../clock.ts";
import type { Config } from "../config.ts";
import { faultOf, log } from "../log.ts";
import { finishLease, takeLease } from "../persistence/lease-store.ts";
import type { Context } from "../usecases/context.ts";
import { type Job, timetable } from "./timetable.ts";

const tickMilliseconds = 5_000;
const usualLeaseMilliseconds = 5 * 60_000;

/** Runs a job once for its present slot, if no other process took it. */
export async function runJob(config: Config, context: Context, job: Job): Promise<boolean> {
  const now = context.clock.now();
  const slot = job.slot(now);
  const { name, againWhenSetBack = false } = job;
  const until = later(now, job.leaseMilliseconds ?? usualLeaseMilliseconds);
  const taken = await context.database.transaction((transaction) =>
    takeLease(transaction, { name, slot, now, until, againWhenSetBack }),
  );
  if (!taken) return false;
  let lastError = "";
  try {
    await job.run(config, context);
  } catch (error) {
    lastError = faultOf(error).fault;
    log.error({ job: job.name, ...faultOf(error) }, "job failed");
  }
  await context.database.transaction((transaction) =>
    finishLease(transaction, { name: job.name, slot, at: context.clock.now(), lastError }),
  );
  return true;
}

/**
 * Looks at once and then every few seconds for work that is due. A long job holds up no other one.
 * Answers how to stop: what runs is finished first.
 */
export function startJobs(config: Config, context: Context): () => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const tick = () => {
    for (const job of timetable) {
      if (running.has(job.name)) continue;
      const run = runJob(config, context, job)
        .catch((error: unknown) => log.error({ job: job.name, ...faultOf(error) }, "job not begun"))
        .then(() => void running.delete(job.name));
      running.set(job.name, job.inOwnProcess ? Promise.resolve() : run);
    }
  };
  const timer = setInterval(tick, tickMilliseconds);
  timer.unref();
  tick();
  return async () => {
    clearInterval(timer);
    await Promise.all(running.values());
  };
}
