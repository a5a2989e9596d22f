import { expect, test } from "vitest";
import { symbolAt, symbols, symbolValue, typedSymbols } from "./symbols.ts";

test("there are 31 different symbols and none that looks like another", () => {
  expect(new Set(symbols).size).toBe(31);
  expect(symbols).not.toMatch(/[01OIL]/);
  expect([...symbols].join("")).toBe([...symbols].sort().join(""));
});

test("value and symbol answer each other", () => {
  for (const symbol of symbols) expect(symbolAt(symbolValue(symbol))).toBe(symbol);
  expect(symbolValue("0")).toBe(-1);
  expect(symbolValue("AB")).toBe(-1);
  expect(symbolValue("")).toBe(-1);
  expect(() => symbolAt(31)).toThrow(RangeError);
});

test.each([
  ["ab c", "ABC"],
  ["a-b\u2010c\u2011d\u2012e\u2013f\u2014g\u2212h", "ABCDEFGH"],
  ["a_b\u00ADc\u200Bd\uFEFFe", "ABCDE"],
  ["\uFF21\uFF22\uFF17", "AB7"],
  ["\tA\u00A0B\u3000C\r\n", "ABC"],
  ["ABC.", "ABC"],
])("%j is typed for %s", (text, expected) => {
  expect(typedSymbols(text).join("")).toBe(expected);
});
