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

export type Person = Act | Interrupted;

export type Work = {
  readonly name: string;
  /** Times the usual seconds: what takes long needs longer until its code is warm. */
  readonly lasts?: number;
  /** Prepares one person and returns what that person repeats. */
  readonly person: (index: number) => Promise<Person>;
  /** How many entries the page shows, where it is a list. */
  readonly entries?: () => Promise<number>;
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
  /** The most that the server's processes held meanwhile (PSS). */
  readonly memoryMebibytes: number;
};

export type Tally = { readonly took: number[]; cpu: number; elapsed: number; memory: number };
/** How long people go on: for so much measured time, or until it was done so many times. */
export type Extent = { readonly seconds: number } | { readonly count: number };

export const warmUpShare = 0.5;
const memorySampleMilliseconds = 500;

export const roundTo = (number: number, digits: number) => Number(number.toFixed(digits));
const nth = (sorted: readonly number[], share: number) =>
  roundTo(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 2);

/** Runs a part with the server's processor time, its memory and the clock looked at. */
export async function watchServer<T>(
  server: MeasuredProcess,
  tally: Tally,
  part: () => Promise<T>,
) {
  const look = () => {
    tally.memory = Math.max(tally.memory, server.memoryMebibytes());
  };
  const sampling = setInterval(look, memorySampleMilliseconds);
  const [began, cpuBefore] = [performance.now(), server.cpuMilliseconds()];
  try {
    return await part();
  } finally {
    tally.cpu += server.cpuMilliseconds() - cpuBefore;
    tally.elapsed += performance.now() - began;
    clearInterval(sampling);
    look();
  }
}

async function takeTime<T>(work: () => Promise<T>) {
  const from = performance.now();
  return { result: await work(), milliseconds: performance.now() - from };
}

/** Everybody repeats until the time is over or it was begun often enough. */
async function repeat(acts: readonly Act[], extent: Extent, { took }: Tally) {
  const began = performance.now();
  let begun = 0;
  const goesOn = () =>
    "count" in extent ? begun < extent.count : performance.now() - began < extent.seconds * 1000;
  await Promise.all(
    acts.map(async (act) => {
      while (goesOn()) {
        begun += 1;
        took.push((await takeTime(act)).milliseconds);
      }
    }),
  );
}

/** Rounds of all until as much time was measured, or as many were done. */
async function repeatInRounds(
  acts: readonly Interrupted[],
  extent: Extent,
  server: MeasuredProcess,
  tally: Tally,
) {
  const goesOn = () =>
    "count" in extent ? tally.took.length < extent.count : tally.elapsed < extent.seconds * 1000;
  while (goesOn()) {
    const first = await watchServer(server, tally, () =>
      Promise.all(acts.map(({ before }) => takeTime(before))),
    );
    const last: Act[] = [];
    for (const { result: apart } of first) last.push(await apart());
    const ended = await watchServer(server, tally, () => Promise.all(last.map(takeTime)));
    for (const [at, { milliseconds }] of ended.entries())
      tally.took.push((first[at]?.milliseconds ?? 0) + milliseconds);
  }
}

/** Lets these people work, and returns what it took. */
export async function runPeople(
  people: readonly Person[],
  extent: Extent,
  server: MeasuredProcess,
): Promise<Tally> {
  const tally: Tally = { took: [], cpu: 0, elapsed: 0, memory: 0 };
  const interrupted = people.filter((act) => "before" in act);
  const plain = people.filter((act) => typeof act === "function");
  if (interrupted.length > 0) await repeatInRounds(interrupted, extent, server, tally);
  else await watchServer(server, tally, () => repeat(plain, extent, tally));
  return tally;
}

/** One after the other, because each may sign in or open something first. */
export async function preparePeople(work: Work, concurrency: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < concurrency; index += 1) people.push(await work.person(index));
  return people;
}

export const cpuOfEach = ({ cpu, took }: Tally) => cpu / took.length;

export function summaryOf(work: string, concurrency: number, tally: Tally): Measured {
  const { took, elapsed } = tally;
  const sorted = [...took].sort((one, other) => one - other);
  return {
    work,
    concurrency,
    count: took.length,
    perSecond: roundTo(took.length / (elapsed / 1000), 1),
    cpuMilliseconds: roundTo(cpuOfEach(tally), 3),
    p50: nth(sorted, 0.5),
    p95: nth(sorted, 0.95),
    p99: nth(sorted, 0.99),
    memoryMebibytes: roundTo(tally.memory, 0),
  };
}

/** What something costs that is done once. */
export async function measureOnce(
  name: string,
  server: MeasuredProcess,
  part: () => Promise<void>,
): Promise<Measured> {
  const tally: Tally = { took: [], cpu: 0, elapsed: 0, memory: 0 };
  await watchServer(server, tally, part);
  return summaryOf(name, 1, { ...tally, took: [tally.elapsed] });
}

/** Measures the first acts after a start, which compile code and fill caches. */
export async function measureFirst(
  work: Work,
  server: MeasuredProcess,
  { concurrency, count }: { readonly concurrency: number; readonly count: number },
): Promise<Measured> {
  const people = await preparePeople(work, concurrency);
  return summaryOf(work.name, concurrency, await runPeople(people, { count }, server));
}

/** Measures a work once the server is warm for it. */
export async function measure(
  work: Work,
  server: MeasuredProcess,
  { concurrency, seconds: usual }: { readonly concurrency: number; readonly seconds: number },
): Promise<Measured> {
  const seconds = usual * (work.lasts ?? 1);
  const people = await preparePeople(work, concurrency);
  // The first times fill caches and compile code; they are measured apart, as what a start costs.
  await runPeople(people, { seconds: seconds * warmUpShare }, server);
  return summaryOf(work.name, concurrency, await runPeople(people, { seconds }, server));
}
