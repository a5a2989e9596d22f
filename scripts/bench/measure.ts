/** Does one work again and again, by several people at once, and says what it cost. */
import type { MeasuredProcess } from "./measured-process.ts";

/** One person's repeated act; called anew as soon as the last one is done. */
export type Act = () => Promise<void>;

export type Work = {
  readonly name: string;
  /** Prepares one person and answers what that person repeats. */
  readonly person: (index: number) => Promise<Act>;
};

export type Measured = {
  readonly work: string;
  readonly concurrency: number;
  readonly count: number;
  readonly perSecond: number;
  readonly cpuMilliseconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

const warmUpShare = 0.5;

const rounded = (number: number, digits: number) => Number(number.toFixed(digits));
const nth = (sorted: readonly number[], share: number) =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 2);

/** Everybody repeats until the time is over; each tells how long it took. */
async function during(seconds: number, acts: readonly Act[], tell: (took: number) => void) {
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() < until) {
        const from = performance.now();
        await act();
        tell(performance.now() - from);
      }
    }),
  );
}

export async function measure(
  work: Work,
  server: MeasuredProcess,
  { concurrency, seconds }: { readonly concurrency: number; readonly seconds: number },
): Promise<Measured> {
  const acts: Act[] = [];
  for (let index = 0; index < concurrency; index += 1) acts.push(await work.person(index));
  // The first times fill caches and compile code; they are nobody's measure.
  await during(seconds * warmUpShare, acts, () => undefined);
  const took: number[] = [];
  const began = performance.now();
  const cpuBefore = server.cpuMilliseconds();
  await during(seconds, acts, (milliseconds) => took.push(milliseconds));
  const cpu = server.cpuMilliseconds() - cpuBefore;
  const elapsed = (performance.now() - began) / 1000;
  const sorted = took.sort((one, other) => one - other);
  return {
    work: work.name,
    concurrency,
    count: took.length,
    perSecond: rounded(took.length / elapsed, 1),
    cpuMilliseconds: rounded(cpu / took.length, 3),
    p50: nth(sorted, 0.5),
    p95: nth(sorted, 0.95),
    p99: nth(sorted, 0.99),
  };
}
