/** What happens though nobody clicked: in the server, or in a process of its own (`npm run worker`). */
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { faultOf, log } from "../log.ts";
import { giveBackJobRequest, takeJobRequests } from "../persistence/work/job-run-writing.ts";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";
import { timetable } from "./timetable.ts";

const tickMilliseconds = 5_000;

/** Runs the jobs whose slot has come; those that wait for each other one after the other. */
export async function runDueJobs(
  config: Config,
  context: Context,
  jobs: readonly Job[] = timetable,
) {
  for (const job of jobs) await runJob(config, context, job);
}

/** Runs what administrators asked for since; what is under way just now waits for the next look. */
export async function runAskedJobs(config: Config, context: Context) {
  const requests = await context.database.transaction((transaction) =>
    takeJobRequests(transaction, context.clock.now()),
  );
  for (const { id, name, askedById } of requests) {
    const job = timetable.find((known) => known.name === name);
    if (job === undefined || (await runJob(config, context, job, askedById))) continue;
    await context.database.transaction((transaction) => giveBackJobRequest(transaction, id));
  }
}

/**
 * Looks at once and then every few seconds for work that is due. A long job holds up only those that
 * wait for it. Answers how to stop: what runs is finished first.
 */
export function startJobs(config: Config, context: Context): () => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const begin = (name: string, work: () => Promise<unknown>, inOwnProcess = false) => {
    if (running.has(name)) return;
    const run = work()
      .catch((error: unknown) => log.error({ job: name, ...faultOf(error) }, "job not begun"))
      .then(() => void running.delete(name));
    running.set(name, inOwnProcess ? Promise.resolve() : run);
  };
  const tick = () => {
    begin("asked", () => runAskedJobs(config, context));
    begin("in turn", () =>
      runDueJobs(
        config,
        context,
        timetable.filter(({ inTurn }) => inTurn),
      ),
    );
    for (const job of timetable)
      if (!job.inTurn) begin(job.name, () => runJob(config, context, job), job.inOwnProcess);
  };
  const timer = setInterval(tick, tickMilliseconds);
  tick();
  return async () => {
    clearInterval(timer);
    await Promise.all(running.values());
  };
}
