/** Everything a run found out, as plain lines: what was measured, where, and what it may be at most. */
import { budgetOf, firstVisitBytesMax, growthMax, memoryMax, sameMax } from "./budgets.ts";
import type { Compared } from "./compare.ts";
import type { Measured } from "./measure.ts";

export type Figure = {
  readonly work: string;
  /** On how many petitions, in which database. */
  readonly of: string;
  readonly measured: number;
  readonly unit: string;
  readonly budget: number | null;
  /** How long people waited, where that was measured. */
  readonly p50?: number;
  readonly p95?: number;
};

export type Verdict = {
  readonly work: string;
  readonly budget: number;
  readonly measured: number;
  readonly held: boolean;
};

const processorTime = "ms of processor time";

/** What must be kept, and whether it was. */
export const verdictsOf = (figures: readonly Figure[]): Verdict[] =>
  figures.flatMap(({ work, budget, measured }) =>
    budget === null ? [] : [{ work, budget, measured, held: measured <= budget }],
  );

export const figureOfWork = (
  { work, cpuMilliseconds, p50, p95 }: Measured,
  of: string,
): Figure => ({
  work,
  of,
  measured: cpuMilliseconds,
  unit: processorTime,
  budget: budgetOf(work),
  p50,
  p95,
});

const most = (works: readonly Measured[]) =>
  Math.max(0, ...works.map(({ memoryMebibytes }) => memoryMebibytes));

/**
 * The most that was held during any work: by citizens alone, and with staff who write. Pictures are
 * worked on outside the heap and weigh more than all else, so what was held without them stands beside.
 */
export function memoryFigures(
  {
    citizens,
    photos,
    staff,
  }: Readonly<Record<"citizens" | "photos" | "staff", readonly Measured[]>>,
  of: string,
): Figure[] {
  const line = (work: string, works: readonly Measured[], budget: number | null): Figure[] =>
    works.length === 0 ? [] : [{ work, of, measured: most(works), unit: "MiB (PSS)", budget }];
  const all = [...citizens, ...photos, ...staff];
  return [
    ...line("memory, citizens only, without photos", citizens, memoryMax.citizens),
    ...line("memory, with staff who write, without photos", [...citizens, ...staff], null),
    ...line("memory, most during any work", all, memoryMax.withStaff),
  ];
}

export const firstVisitFigure = (path: string, bytes: number): Figure => ({
  work: `first visit of ${path}`,
  of: "",
  measured: bytes,
  unit: "bytes",
  budget: firstVisitBytesMax,
});

/** What each ratio is compared with: growth and sameness are promises, the other database is a fact. */
export type Comparison = "growth" | "postgresql" | "against";
const ratioMax = { growth: growthMax, postgresql: null, against: sameMax } as const;

/**
 * The ratio of each work. Where one page shows fewer entries than the other the ratio says nothing, so a
 * line beside it says that the pages were not equal, and that counts as a budget that was not held.
 */
export function comparedFigures(
  comparison: Comparison,
  of: string,
  compared: readonly Compared[],
): Figure[] {
  return compared.flatMap(({ work, ratio, entries }) => {
    const line = { of, unit: "times", budget: ratioMax[comparison] };
    const [one, other] = entries ?? [0, 0];
    const unequal = {
      work: `${comparison}: entries on the page of ${work}, ${one} and ${other}, differ by`,
      of,
      measured: Math.abs(one - other),
      unit: "entries",
      budget: 0,
    };
    return [
      { work: `${comparison}: ${work}`, measured: ratio, ...line },
      ...(one === other ? [] : [unequal]),
    ];
  });
}
