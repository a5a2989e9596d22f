/** Runs of digit groups, as people write long numbers: with blanks, dots, dashes or brackets between. */

export type DigitGroup = { readonly start: number; readonly end: number; readonly digits: string };
export type DigitRun = readonly DigitGroup[];

const INNER_GAP = /^[ .\-_()]{1,3}$/;
/** The letter o typed for the zero that opens a telephone number. */
const LETTER_O = /(?<![a-z0-9])o(?=[1-9]\d)/g;
const INNER_GAP_MAX = 3;

/**
 * All runs of digit groups in a folded text (`fold` keeps the length), in order. A run never
 * crosses a line.
 */
export function digitRunsOf(folded: string): readonly DigitRun[] {
  const runs: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { index, 0: digits } of folded.replace(LETTER_O, "0").matchAll(/\d+/g)) {
    const near = index - before <= INNER_GAP_MAX && INNER_GAP.test(folded.slice(before, index));
    if (!near) {
      current = [];
      runs.push(current);
    }
    before = index + digits.length;
    current.push({ start: index, end: before, digits });
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
