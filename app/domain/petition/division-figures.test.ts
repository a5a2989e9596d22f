import { expect, test } from "vitest";
import { civilDate as day } from "#app/domain/deadline/calendar/civil-date.ts";
import { aLegalClock } from "#tests/factories/petition.ts";
import { type CountedShare, figuresByDivision, figuresOf } from "./division-figures.ts";

const asked = {
  period: { from: day("2026-11-01"), to: day("2026-11-30") },
  today: day("2026-11-20"),
  calendar: aLegalClock.calendar,
};

const share = (change: Partial<CountedShare>): CountedShare => ({
  divisionId: 1,
  stage: "in-progress",
  cameOn: day("2026-11-02"),
  dueOn: day("2026-11-16"),
  innerDueOn: null,
  submittedOn: null,
  ...change,
});
const done = (submittedOn: string, change: Partial<CountedShare> = {}) =>
  share({ stage: "reply-submitted", submittedOn: day(submittedOn), ...change });

test.each<[string, CountedShare, object]>([
  [
    "under way",
    share({}),
    { given: 1, open: 1, innerLate: 0, inTime: 0, late: 0, medianDays: null },
  ],
  ["came before the period", share({ cameOn: day("2026-10-30") }), { given: 0, open: 1 }],
  ["late inside", share({ innerDueOn: day("2026-11-19") }), { innerLate: 1 }],
  ["due inside today", share({ innerDueOn: day("2026-11-20") }), { innerLate: 0 }],
  [
    "presented",
    share({ innerDueOn: day("2026-11-19"), stage: "reply-drafted" }),
    { open: 1, innerLate: 0 },
  ],
  ["answered on its day", done("2026-11-16"), { open: 0, inTime: 1, late: 0, medianDays: 10 }],
  ["answered a day later", done("2026-11-17"), { inTime: 0, late: 1 }],
  [
    "answered after the period",
    done("2026-12-01"),
    { given: 1, inTime: 0, late: 0, medianDays: null },
  ],
  ["to be completed", done("2026-11-16", { stage: "in-progress" }), { open: 1, inTime: 1 }],
])("%s", (_what, one, figures) => {
  expect(figuresOf([one], asked)).toMatchObject(figures);
});

test("the median of an even number lies between the two in the middle", () => {
  const four = ["2026-11-03", "2026-11-05", "2026-11-06", "2026-11-30"].map((on) => done(on));
  expect(figuresOf(four, asked).medianDays).toBe(3.5);
});

test("the totals are the sums of the divisions and of what was given to none", () => {
  const shares = [1, 2, null].flatMap((divisionId) => [
    share({ divisionId, innerDueOn: day("2026-11-10") }),
    done("2026-11-12", { divisionId }),
    done("2026-11-18", { divisionId }),
  ]);
  const rows = figuresByDivision([1, 2, null], shares, asked);
  const total = figuresOf(shares, asked);
  for (const key of ["given", "open", "innerLate", "inTime", "late"] as const)
    expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
});
