/** Which two servers are compared in one run, and in which manner. */
import { judgedAt } from "./budgets.ts";
import { citizenWorks } from "./citizen-works.ts";
import { type Compared, compareWork, type Manner, type Side } from "./compare.ts";
import { type Comparison, comparedFigures, type Figure } from "./figures.ts";
import type { House } from "./house.ts";
import type { Work } from "./measure.ts";
import type { Asked } from "./ordinary-run.ts";
import { staffWorks } from "./staff-works.ts";

export type ComparisonReport = {
  readonly comparison: Comparison;
  readonly of: string;
  readonly compared: readonly Compared[];
  readonly figures: readonly Figure[];
};

const worksOf = ({ scene }: House): Work[] => [...citizenWorks(scene), ...staffWorks(scene)];

async function sideOf(house: House): Promise<Side> {
  return { server: await house.start(), works: worksOf(house) };
}

/** Starts both, compares every work that both have, and stops them. */
export async function compareHouses(
  comparison: Comparison,
  of: string,
  houses: readonly [House, House],
  { seconds, works: beginning, say, rounds }: Asked & Pick<Manner, "rounds">,
): Promise<ComparisonReport> {
  const started: Side[] = [];
  const compared: Compared[] = [];
  // With the same neighbours at the same moment; what is to be told apart by a few percent goes by turns.
  const atOnce = comparison === "growth";
  try {
    const one = await sideOf(houses[0]);
    started.push(one);
    const other = await sideOf(houses[1]);
    started.push(other);
    for (const work of one.works) {
      const same = other.works.find(({ name }) => name === work.name);
      if (!same || !work.name.startsWith(beginning)) continue;
      const manner = { concurrency: judgedAt, seconds, rounds, atOnce };
      const result = await compareWork([one, other], [work, same], manner);
      const [first, second] = result.cpuMilliseconds;
      say(`  ${work.name}: ${first} ms, ${second} ms, ${result.ratio} times`);
      compared.push(result);
    }
  } finally {
    for (const { server } of started) await server.stop();
  }
  return { comparison, of, compared, figures: comparedFigures(comparison, of, compared) };
}
