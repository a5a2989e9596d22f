/** The same work on two servers in one run: machines are noisy, the ratio of neighbours is not. */
import {
  cpuOfEach,
  type Extent,
  type Person,
  preparePeople,
  roundTo,
  runPeople,
  type Work,
  warmUpShare,
} from "./measure.ts";
import type { MeasuredProcess } from "./measured-process.ts";

export type Side = { readonly server: MeasuredProcess; readonly works: readonly Work[] };

export type Compared = {
  readonly work: string;
  /** Medians of the server's processor time for one act, of the first side and the second. */
  readonly cpuMilliseconds: readonly [number, number];
  /** Entries on the page of each side, where it is a list. */
  readonly entries: readonly [number, number] | null;
  /** The second side's cost divided by the first's: the median of the rounds, and each round. */
  readonly ratio: number;
  readonly ratios: readonly number[];
};

export type Manner = {
  readonly concurrency: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Both at the same moment, so that both have the same neighbours; otherwise by turns. */
  readonly atOnce: boolean;
};

/** The middle of several numbers; of an even count the mean of both middle ones. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

const roundRatio = (ratio: number) => roundTo(ratio, 3);

type Pair<T> = readonly [T, T];

/** Runs both sides once; who begins changes from round to round. */
async function runBoth(
  [first, second]: Pair<() => Promise<number>>,
  round: number,
  atOnce: boolean,
): Promise<Pair<number>> {
  if (atOnce) return Promise.all([first(), second()]);
  if (round % 2 === 0) return [await first(), await second()];
  const later = await second();
  return [await first(), later];
}

/** Compares one work that both sides have. */
export async function compareWork(
  sides: Pair<Side>,
  works: Pair<Work>,
  { concurrency, seconds, rounds, atOnce }: Manner,
): Promise<Compared> {
  const people: Pair<Person[]> = [
    await preparePeople(works[0], concurrency),
    await preparePeople(works[1], concurrency),
  ];
  const lasts = (extent: Extent): Pair<() => Promise<number>> => [
    async () => cpuOfEach(await runPeople(people[0], extent, sides[0].server)),
    async () => cpuOfEach(await runPeople(people[1], extent, sides[1].server)),
  ];
  await runBoth(lasts({ seconds: seconds * (works[0].lasts ?? 1) * warmUpShare }), 0, atOnce);
  const measured: Pair<number>[] = [];
  for (let round = 0; round < rounds; round += 1)
    measured.push(await runBoth(lasts({ seconds }), round, atOnce));
  const ratios = measured.map(([one, other]) => roundRatio(other / one));
  const counted = works[0].entries && works[1].entries;
  return {
    work: works[0].name,
    cpuMilliseconds: [
      roundRatio(median(measured.map(([one]) => one))),
      roundRatio(median(measured.map(([, other]) => other))),
    ],
    entries: counted ? [await entriesOf(works[0]), await entriesOf(works[1])] : null,
    ratio: roundRatio(median(ratios)),
    ratios,
  };
}

const entriesOf = async ({ entries }: Work) => (entries ? await entries() : 0);
