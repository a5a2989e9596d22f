import { expect, test } from "vitest";
import fixed from "#tests/fixtures/text/fixed-words.json" with { type: "json" };
import { dayInWords, momentInVietnam, weekdayInWords } from "./day-words.ts";

test.each([
  ["2026-12-10", "vi", false, "10/12/2026"],
  ["2026-02-09", "vi", true, "09/02/2026"],
  ["2026-12-10", "en", false, "10 December 2026"],
  ["2026-12-10", "en", true, "10 Dec 2026"],
])("%s in %s, short %s, is %s", (day, language, short, words) => {
  expect(dayInWords(day, language, short)).toBe(words);
});

test.each([
  ["2026-11-20T16:59:00.000Z", { day: "2026-11-20", time: "23:59" }],
  ["2026-11-20T17:05:00.000Z", { day: "2026-11-21", time: "00:05" }],
])("the instant %s is shown in the time of Viet Nam", (instant, shown) => {
  expect(momentInVietnam(instant)).toEqual(shown);
  expect(momentInVietnam(new Date(instant))).toEqual(shown);
});

test("no day of the week is written as it is never written", () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => weekdayInWords(`2026-11-2${day}`, "vi"));
  expect(new Set(week).size).toBe(7);
  expect(week.filter((name) => fixed["never-said"].includes(name))).toEqual([]);
  expect(weekdayInWords("2026-11-22", "en")).toBe("Sunday");
});
