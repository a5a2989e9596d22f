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

/**
 * The best of three rounds: in each, work on half the input and on the whole of it. A run of garbage
 * collection or a busy machine can spoil one round, not all of them.
 */
export async function costOfDoubling(half: () => unknown, whole: () => unknown): Promise<Cost> {
  const rounds: Cost[] = [];
  for (let round = 0; round < 3; round += 1) {
    const halfMs = await processorMsOf(half);
    const milliseconds = await processorMsOf(whole);
    rounds.push({ milliseconds, growth: milliseconds / halfMs });
  }
  return {
    milliseconds: Math.min(...rounds.map((round) => round.milliseconds)),
    growth: Math.min(...rounds.map((round) => round.growth)),
  };
}
