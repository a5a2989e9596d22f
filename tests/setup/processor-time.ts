import { expect } from "vitest";

/** The processor time of one run in milliseconds: other processes on the machine do not count. */
async function processorMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export type Cost = {
  /** What the whole input costs in milliseconds. */
  readonly milliseconds: number;
  /** How many times as much as its half. */
  readonly growth: number;
};

const roundsMax = 5;

/**
 * The best of up to five rounds: in each, work on half the input and on the whole of it. A run of
 * garbage collection or a busy machine can spoil one round, not all of them.
 */
export async function costOfDoubling(half: () => unknown, whole: () => unknown): Promise<Cost> {
  const rounds: Cost[] = [];
  while (rounds.length < roundsMax && !isCheap(bestOf(rounds))) {
    const halfMs = await processorMsOf(half);
    const milliseconds = await processorMsOf(whole);
    rounds.push({ milliseconds, growth: milliseconds / halfMs });
  }
  return bestOf(rounds);
}

const bestOf = (rounds: readonly Cost[]): Cost => ({
  milliseconds: Math.min(...rounds.map((round) => round.milliseconds)),
  growth: Math.min(...rounds.map((round) => round.growth)),
});

// Anybody may send what is read so, and it may not hold the process that everybody shares.
const mostMs = 100;
const mostGrowth = 2.5;
/** Below this a ratio would compare the noise of a machine on which other tests run beside it. */
const measurableMs = 40;

/** Whether the largest input that is accepted costs little, and double the input about double. */
const isCheap = ({ milliseconds, growth }: Cost) =>
  milliseconds <= mostMs && (milliseconds <= measurableMs || growth <= mostGrowth);

export function expectCheap(cost: Cost) {
  expect(cost).toSatisfy(isCheap);
}

/** Which of these inputs are not read cheaply, with what each costs; what is quickly read is read once. */
export async function dearOf<Input>(
  inputs: readonly { readonly name: string; readonly half: Input; readonly whole: Input }[],
  read: (input: Input) => unknown,
): Promise<readonly string[]> {
  const dear: string[] = [];
  for (const { name, half, whole } of inputs) {
    if ((await processorMsOf(() => read(whole))) <= measurableMs) continue;
    const cost = await costOfDoubling(
      () => read(half),
      () => read(whole),
    );
    if (!isCheap(cost))
      dear.push(`${name}: ${cost.milliseconds.toFixed(0)} ms, ${cost.growth.toFixed(1)} times`);
  }
  return dear;
}
