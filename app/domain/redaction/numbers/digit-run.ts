/** Runs of digit groups, as people write long numbers: with blanks, dots, dashes or brackets between. */

import { withDigits } from "../text/letters-for-digits.ts";

export type DigitGroup = {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** A line ends between the group before and this one. */
  readonly wrapped: boolean;
};
export type DigitRun = readonly DigitGroup[];

const INNER_GAP = /^(?:[ .\-_()]{1,3}|,|[ .\-_()]?\n[ .\-_()]?)$/;
const INNER_GAP_MAX = 3;

/**
 * All runs of digit groups in a folded text (`fold` keeps the length), in order. A run may go on
 * in the next line, where a long number was broken by a narrow column.
 */
export function digitRunsOf(folded: string): readonly DigitRun[] {
  const runs: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { index, 0: digits } of withDigits(folded).matchAll(/\d+/g)) {
    const gap = index - before <= INNER_GAP_MAX ? folded.slice(before, index) : "";
    const near = INNER_GAP.test(gap);
    if (!near) {
      current = [];
      runs.push(current);
    }
    before = index + digits.length;
    current.push({ start: index, end: before, digits, wrapped: near && gap.includes("\n") });
  }
  return runs;
}

/** The digits of a stretch of groups. */
export function digitsOf(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits).join("");
}

/** Whether a day of the calendar is written from this group on: 12.10.2026, 05-10-2026. */
export function isDateAt(run: DigitRun, place: number): boolean {
  const [day, month, year] = run.slice(place, place + 3).map(({ digits }) => digits);
  if (day === undefined || month === undefined || year === undefined) return false;
  return (
    day.length <= 2 &&
    Number(day) <= 31 &&
    month.length <= 2 &&
    Number(month) <= 12 &&
    /^(?:19|20)\d\d$/.test(year)
  );
}

const MONEY_AFTER = /^ ?(?:d\b|dong|vnd|usd|trieu|ty\b|nghin|ngan\b(?! hang)|m2|ha\b|%)/;

/** Whether an amount of money or a measure ends here. */
export function isAmount(folded: string, end: number): boolean {
  return MONEY_AFTER.test(folded.slice(end, end + 14));
}
