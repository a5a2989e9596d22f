import { slotOf } from "#app/domain/administration/timed-work.ts";
import { later } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { faultOf, log } from "../log.ts";
import { lastLease } from "../persistence/work/job-run-reading.ts";
import { finishRun, startRun } from "../persistence/work/job-run-writing.ts";
import { finishLease, takeLease } from "../persistence/work/lease-writing.ts";
import { type Job, TellableFault } from "./job.ts";

const usualLeaseMilliseconds = 5 * 60_000;
const shareOfLease = 0.9;
/** A slot whose work failed is tried again, but not at once. */
const retryMilliseconds = 10 * 60_000;

/**
 * Runs a job once for its present slot, if no other process took it. Slots that passed while nothing
 * ran are not worked one by one: each job finds in the database what is still to do. `askedById` is a person
 * who wants it now, whatever the slot; then only a run that is under way stands against it.
 */
export async function runJob(
  config: Config,
  context: Context,
  job: Job,
  askedById: number | null = null,
): Promise<boolean> {
  if (askedById === null && !(await mayBeDue(context, job))) return false;
  const turn = await takeTurn(context, job, askedById);
  if (turn === null) return false;
  const { slot, runId } = turn;
  const began = performance.now();
  let fault = "";
  try {
    await runWithin(job, config, context);
  } catch (error) {
    fault = faultInWords(error);
    log.error({ job: job.name, ...faultOf(error) }, "job failed");
  }
  const milliseconds = Math.round(performance.now() - began);
  const at = context.clock.now();
  await context.database.transaction(async (transaction) => {
    const until = fault === "" ? at : later(at, retryMilliseconds);
    await finishLease(transaction, { name: job.name, slot, at, until, lastError: fault });
    await finishRun(transaction, runId, {
      at,
      milliseconds,
      fault,
      kept: isTold(job, fault, askedById),
    });
  });
  return true;
}

/** A hanging run is given up before its lease ends, so that it is never done twice at once. */
async function runWithin(job: Job, config: Config, context: Context): Promise<void> {
  const lease = job.leaseMilliseconds ?? usualLeaseMilliseconds;
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_none, reject) => {
    timer = setTimeout(() => {
      const fault = new TellableFault(
        `given up after ${Math.round((lease * shareOfLease) / 1000)} s`,
      );
      ending.abort(fault);
      reject(fault);
    }, lease * shareOfLease);
  });
  const { database } = context;
  const limited: Context = {
    ...context,
    database: {
      ...database,
      transaction: (work) =>
        ending.signal.aborted ? Promise.reject(ending.signal.reason) : database.transaction(work),
    },
  };
  const run = job.run(config, limited, ending.signal);
  await Promise.race([run, tooLate]).finally(() => clearTimeout(timer));
}

/** The message of an unknown error may hold anything; its kind and place hold nothing of a person. */
function faultInWords(error: unknown): string {
  if (error instanceof TellableFault) return error.message;
  const { fault, at } = faultOf(error);
  return at ? `${fault}, ${at}` : fault;
}

/** What runs all the time is told only when it failed or when somebody asked. */
const isTold = ({ schedule }: Job, fault: string, askedById: number | null) =>
  schedule.every !== "ten-seconds" || fault !== "" || askedById !== null;

/** A look without the writer's lock, so that idle ticks hold up nobody; taking the lease decides. */
async function mayBeDue(context: Context, { name, schedule, againWhenSetBack }: Job) {
  const now = context.clock.now();
  const lease = await lastLease(context.database.read, name);
  if (lease === null || lease.slot < slotOf(schedule, now)) return true;
  const open = lease.doneAt === null || lease.lastError !== "";
  return (open && lease.until <= now) || (againWhenSetBack === true && lease.takenAt > now);
}

async function takeTurn(context: Context, job: Job, askedById: number | null) {
  const now = context.clock.now();
  const slot = slotOf(job.schedule, now);
  const { name, againWhenSetBack = false } = job;
  const until = later(now, job.leaseMilliseconds ?? usualLeaseMilliseconds);
  const asked = askedById !== null;
  return context.database.transaction(async (transaction) => {
    const lease = { name, slot, now, until, againWhenSetBack, asked };
    if (!(await takeLease(transaction, lease))) return null;
    const runId = await startRun(transaction, { name, slot, startedAt: now, askedById });
    return { slot, runId };
  });
}
