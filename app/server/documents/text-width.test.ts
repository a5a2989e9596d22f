import { expect, test } from "vitest";
import { breakLines, widthOf } from "./text-width.ts";

const size = 13;
const column = 180;

test("marks do not make a letter wider, its horn does", () => {
  const [e, u] = ["\u1ebe", "\u01af"];
  expect(widthOf(e, size)).toBe(widthOf("E", size));
  expect(widthOf(u, size)).toBeGreaterThan(widthOf("U", size));
});

test.each([
  ["OFFICE", ["OFFICE"]],
  ["PEOPLE COMMITTEE OF THE PROVINCE", ["PEOPLE COMMITTEE", "OF THE PROVINCE"]],
  ["A VERYLONGWORDWITHOUTANYBLANKATALL", ["A", "VERYLONGWORDWITHOUTANYBLANKATALL"]],
])("%s stands in even lines", (text, lines) => {
  expect(breakLines(text, size, column)).toEqual(lines);
});

test("no words are lost, however many lines they need", () => {
  const text = "CENTRE OF PUBLIC ADMINISTRATION AND OF SERVICES TO CITIZENS AND ENTERPRISES";
  const lines = breakLines(text, size, column);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(column);
});
