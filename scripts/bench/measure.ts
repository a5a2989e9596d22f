/** Does one work again and again, by several people at once, and says what it cost. */
import type { MeasuredProcess } from "./measured-process.ts";

/** One person's repeated act; called anew as soon as the last one is done. */
export type Act = () => Promise<void>;

/**
 * An act in whose middle the person's own machine works hard. On the same two cores that would slow the
 * server's every instruction, so nothing is measured meanwhile: everybody's first part, then everybody's
 * own work, then everybody's last part.
 */
export type Interrupted = { readonly before: () => Promise<() => Promise<Act>> };

export type Work = {
  readonly name: string;
  /** Times the usual seconds: what takes long needs longer until its code is warm. */
  readonly lasts?: number;
  /** Prepares one person and returns what that person repeats. */
  readonly person: (index: number) => Promise<Act | Interrupted>;
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

type Tally = { readonly took: number[]; cpu: number; elapsed: number };

const warmUpShare = 0.5;

const rounded = (number: number, digits: number) => Number(number.toFixed(digits));
const nth = (sorted: readonly number[], share: number) =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 2);

/** Runs a part with the server's processor time and the clock looked at before and after. */
async function watched<T>(server: MeasuredProcess, tally: Tally, part: () => Promise<T>) {
  const [began, cpuBefore] = [performance.now(), server.cpuMilliseconds()];
  const result = await part();
  tally.cpu += server.cpuMilliseconds() - cpuBefore;
  tally.elapsed += performance.now() - began;
  return result;
}

async function timed<T>(work: () => Promise<T>) {
  const from = performance.now();
  return { result: await work(), milliseconds: performance.now() - from };
}

/** Everybody repeats until the time is over. */
async function repeated(acts: readonly Act[], seconds: number, { took }: Tally) {
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() < until) took.push((await timed(act)).milliseconds);
    }),
  );
}

/** Rounds of all until as much time was measured. */
async function inRounds(
  acts: readonly Interrupted[],
  seconds: number,
  server: MeasuredProcess,
  tally: Tally,
) {
  while (tally.elapsed < seconds * 1000) {
    const first = await watched(server, tally, () =>
      Promise.all(acts.map(({ before }) => timed(before))),
    );
    const last: Act[] = [];
    for (const { result: apart } of first) last.push(await apart());
    const ended = await watched(server, tally, () => Promise.all(last.map(timed)));
    for (const [at, { milliseconds }] of ended.entries())
      tally.took.push((first[at]?.milliseconds ?? 0) + milliseconds);
  }
}

async function run(
  people: readonly (Act | Interrupted)[],
  seconds: number,
  server: MeasuredProcess,
): Promise<Tally> {
  const tally: Tally = { took: [], cpu: 0, elapsed: 0 };
  const interrupted = people.filter((act) => "before" in act);
  const plain = people.filter((act) => typeof act === "function");
  if (interrupted.length > 0) await inRounds(interrupted, seconds, server, tally);
  else await watched(server, tally, () => repeated(plain, seconds, tally));
  return tally;
}

export async function measure(
  work: Work,
  server: MeasuredProcess,
  { concurrency, seconds: usual }: { readonly concurrency: number; readonly seconds: number },
): Promise<Measured> {
  const seconds = usual * (work.lasts ?? 1);
  const people: (Act | Interrupted)[] = [];
  for (let index = 0; index < concurrency; index += 1) people.push(await work.person(index));
  // The first times fill caches and compile code; they are nobody's measure.
  await run(people, seconds * warmUpShare, server);
  const { took, cpu, elapsed } = await run(people, seconds, server);
  const sorted = took.sort((one, other) => one - other);
  return {
    work: work.name,
    concurrency,
    count: took.length,
    perSecond: rounded(took.length / (elapsed / 1000), 1),
    cpuMilliseconds: rounded(cpu / took.length, 3),
    p50: nth(sorted, 0.5),
    p95: nth(sorted, 0.95),
    p99: nth(sorted, 0.99),
  };
}
