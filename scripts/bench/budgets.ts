/** Milliseconds of the server's processor time that a work may cost at concurrency 8. */
import type { Measured } from "./measure.ts";

export type Verdict = {
  readonly work: string;
  readonly budget: number;
  readonly measured: number;
  readonly held: boolean;
};

const budgets: readonly (readonly [prefix: string, milliseconds: number])[] = [
  ["home", 0.3],
  ["send", 16],
  ["track", 3],
  ["published", 0.3],
  ["queue", 10],
  ["search", 8],
  ["petition page", 6],
];
/** MiB of all the server's processes, and bytes of a first visit of the form. */
const memoryBudget = 250;
const firstVisitBudget = 20_000;

export const judgedAt = 8;
const growthMax = 1.3;

const verdict = (work: string, budget: number, measured: number): Verdict => ({
  work,
  budget,
  measured,
  held: measured <= budget,
});

export function judged(
  works: readonly Measured[],
  memory: number,
  firstVisit: number,
): readonly Verdict[] {
  const timed = works
    .filter(({ concurrency }) => concurrency === judgedAt)
    .flatMap(({ work, cpuMilliseconds }) => {
      const budget = budgets.find(([prefix]) => work.startsWith(prefix));
      return budget ? [verdict(work, budget[1], cpuMilliseconds)] : [];
    });
  return [
    ...timed,
    verdict("memory, MiB", memoryBudget, memory),
    verdict("first visit, bytes", firstVisitBudget, firstVisit),
  ];
}

/** What each work costs against what it cost with fewer petitions. */
export function growth(works: readonly Measured[], before: readonly Measured[]): Verdict[] {
  return works
    .filter(({ concurrency }) => concurrency === judgedAt)
    .flatMap(({ work, cpuMilliseconds }) => {
      const was = before.find((one) => one.work === work && one.concurrency === judgedAt);
      if (was === undefined || was.cpuMilliseconds === 0) return [];
      const ratio = Number((cpuMilliseconds / was.cpuMilliseconds).toFixed(2));
      return [verdict(`growth of ${work}`, growthMax, ratio)];
    });
}
