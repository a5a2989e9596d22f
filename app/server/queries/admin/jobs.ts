import {
  isTimedWork,
  nextSlotAt,
  type Schedule,
  type TimedWorkName,
  timedWork,
  timedWorkNames,
} from "#app/domain/administration/timed-work.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { jobLeases, newestRuns, waitingRequests } from "../../persistence/work/job-run-reading.ts";

const runsShown = 30;

export type JobState = "none-yet" | "asked" | "running" | "failed" | "done";

export type JobLine = {
  readonly name: TimedWorkName;
  readonly schedule: Schedule;
  readonly state: JobState;
  readonly lastAt: string | null;
  readonly milliseconds: number | null;
  readonly fault: string;
  readonly nextAt: string;
};

export type RunLine = {
  readonly id: number;
  readonly name: TimedWorkName;
  readonly startedAt: string;
  readonly milliseconds: number | null;
  readonly fault: string;
  readonly finished: boolean;
  readonly askedBy: string;
};

/**
 * Each piece of timed work with its last and next run, and what ran lately; null for whoever does
 * not administer.
 */
export async function jobOverview(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const reader = context.database.read;
  const now = context.clock.now();
  const leases = new Map((await jobLeases(reader)).map((lease) => [lease.name, lease]));
  const asked = new Set((await waitingRequests(reader)).map(({ name }) => name));
  const runs = await newestRuns(reader, runsShown);
  const people = await officerNames(
    reader,
    runs.map(({ askedById }) => askedById ?? 0),
  );
  const jobs = timedWorkNames.map((name): JobLine => {
    const lease = leases.get(name);
    const lasted = runs.find((run) => run.name === name)?.milliseconds ?? null;
    return {
      name,
      schedule: timedWork[name],
      state: stateOf(lease, asked.has(name)),
      lastAt: lease?.takenAt ?? null,
      milliseconds: lasted,
      fault: lease?.lastError ?? "",
      nextAt: nextSlotAt(timedWork[name], now),
    };
  });
  return {
    jobs,
    runs: runs.flatMap(({ id, name, startedAt, milliseconds, fault, finishedAt, askedById }) =>
      isTimedWork(name)
        ? [
            {
              id,
              name,
              startedAt,
              milliseconds,
              fault,
              finished: finishedAt !== null,
              askedBy: people.get(askedById ?? 0) ?? "",
            } satisfies RunLine,
          ]
        : [],
    ),
  };
}

function stateOf(
  lease: { readonly doneAt: string | null; readonly lastError: string } | undefined,
  asked: boolean,
): JobState {
  if (asked) return "asked";
  if (lease === undefined) return "none-yet";
  if (lease.doneAt === null) return "running";
  return lease.lastError === "" ? "done" : "failed";
}
