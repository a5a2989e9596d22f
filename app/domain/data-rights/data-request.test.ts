import { expect, test } from "vitest";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { civilDate } from "../deadline/calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  workingCalendar,
} from "../deadline/calendar/working-calendar.ts";
import {
  type DataRequestKind,
  dataRequestKinds,
  dataRequestNumber,
  daysFor,
  daysOfRequest,
  extendedDueOn,
  judgeAnswer,
  owedOf,
} from "./data-request.ts";

const calendar = workingCalendar(
  reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay),
  reference.years as CalendarYear[],
);

/** Kind, received on, whether others have a hand in it, first answer until, answer until. */
const days: readonly [DataRequestKind, string, boolean, string, string][] = [
  ["view", "2026-12-01", false, "2026-12-03", "2026-12-11"],
  ["copy", "2026-12-01", true, "2026-12-03", "2026-12-16"],
  // 24/11 is a day off, and so is the Sunday on which the tenth day would fall.
  ["correct", "2026-11-19", false, "2026-11-23", "2026-11-30"],
  ["restrict", "2026-11-20", false, "2026-11-25", "2026-12-07"],
  ["object", "2026-12-01", false, "2026-12-03", "2026-12-16"],
  ["object", "2026-12-01", true, "2026-12-03", "2026-12-21"],
  ["withdraw-consent", "2026-12-01", false, "2026-12-03", "2026-12-16"],
  ["erase", "2026-12-01", false, "2026-12-03", "2026-12-21"],
  ["erase", "2026-12-01", true, "2026-12-03", "2026-12-31"],
  // The twentieth day lies in Tet and moves behind it.
  ["erase", "2027-01-15", false, "2027-01-19", "2027-02-11"],
];

test.each(days)("%s of %s (others: %s) is first answered by %s and answered by %s", (...row) => {
  const [kind, receivedOn, others, firstDueOn, dueOn] = row;
  expect(daysFor(calendar, kind, civilDate(receivedOn), others)).toEqual({ firstDueOn, dueOn });
});

test("every kind has days of its own, more of them where others have a hand in it", () => {
  for (const kind of dataRequestKinds) {
    const { alone, withOthers, more } = daysOfRequest[kind];
    expect([withOthers > alone, more > 0], kind).toEqual([true, true]);
  }
});

const open = {
  kind: "view",
  firstDueOn: civilDate("2026-12-03"),
  dueOn: civilDate("2026-12-11"),
  firstAnsweredOn: null,
  extendedFrom: null,
  answeredOn: null,
} as const;
const on = civilDate("2026-12-11");

const extensions = [
  ["the last day itself", open, 10, on, { ok: true, value: "2026-12-21" }],
  ["more than the decree allows", open, 11, on, { ok: false, reason: "data-request-days" }],
  ["no day at all", open, 0, on, { ok: false, reason: "data-request-days" }],
  [
    "a day too late",
    open,
    5,
    civilDate("2026-12-12"),
    { ok: false, reason: "data-request-overdue" },
  ],
  [
    "a second time",
    { ...open, extendedFrom: civilDate("2026-12-01") },
    5,
    on,
    { ok: false, reason: "data-request-extended" },
  ],
  [
    "what is answered",
    { ...open, answeredOn: on },
    5,
    on,
    { ok: false, reason: "data-request-answered" },
  ],
] as const;

test.each(extensions)("an extension: %s", (_what, request, more, today, expected) => {
  expect(extendedDueOn(calendar, request, more, today)).toEqual(expected);
});

test("the first answer is owed before the answer, and nothing after it", () => {
  expect(owedOf(open)).toEqual({ what: "first-answer", on: "2026-12-03" });
  expect(owedOf({ ...open, firstAnsweredOn: on })).toEqual({ what: "answer", on: "2026-12-11" });
  expect(owedOf({ ...open, answeredOn: on })).toBeNull();
});

test("a refusal names its ground, a grant none, and nothing is answered twice", () => {
  const answer = { outcome: "refused", ground: null, answer: "No." } as const;
  expect(judgeAnswer(open, answer)).toEqual({ ok: false, reason: "data-request-ground" });
  const granted = { outcome: "granted", ground: "not-proven", answer: "Done." } as const;
  expect(judgeAnswer(open, granted)).toMatchObject({ ok: true, value: { ground: null } });
  expect(judgeAnswer({ answeredOn: on }, granted).ok).toBe(false);
});

test("its number is told apart from that of a petition", () => {
  expect(dataRequestNumber({ number: 3, year: 2026 }, "VP")).toBe("DL-03/2026/VP");
  expect(dataRequestNumber({ number: 12, year: 2026 }, "")).toBe("DL-12/2026");
});
