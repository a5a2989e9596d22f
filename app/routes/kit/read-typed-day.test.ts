import { expect, test } from "vitest";
import { isTyped, readTypedDay } from "./read-typed-day.ts";

const typed = (day: string, month: string, year: string) =>
  readTypedDay(new URLSearchParams({ "tu.day": day, "tu.month": month, "tu.year": year }), "tu");

test.each([
  [["", "", ""], null],
  [["1", "2", "2026"], "2026-02-01"],
  [["\uff11", "\uff10\uff12", "\uff12\uff10\uff12\uff16"], "2026-02-01"],
] as const)("%j is read as %s", ([day, month, year], wanted) => {
  expect(typed(day, month, year)).toMatchObject({ day: wanted, problem: "" });
});

test.each([
  ["31", "2", "2026", "forms:day.notInMonth|31|2"],
  ["1", "", "", "forms:day.incomplete|month"],
  ["1", "2", "", "forms:day.incomplete|year"],
  ["311", "1", "2026", "forms:day.dayRange|day"],
])("%s/%s/%s is no day, and stays as it was typed", (day, month, year, problem) => {
  const read = typed(day, month, year);
  expect(read).toEqual({ parts: { day, month, year }, day: null, problem });
  expect(isTyped(read)).toBe(true);
});

test("an address without the boxes names no day", () => {
  const read = readTypedDay(new URLSearchParams(), "tu");
  expect(read.day).toBeNull();
  expect(isTyped(read)).toBe(false);
});
