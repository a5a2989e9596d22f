import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import { parsePetitionCode, petitionCode } from "./petition-code.ts";
import { symbols } from "./symbols.ts";

const day = civilDate("2026-11-21");
const code = petitionCode(day, Uint8Array.from([5, 17, 1, 13, 21]));

test("a code is the day and five symbols", () => {
  expect(code).toBe("PA-261121-7K3FQ");
});

test("bytes that would favour some symbols are passed over", () => {
  expect(petitionCode(day, Uint8Array.from([248, 5, 255, 17, 1, 250, 13, 21]))).toBe(code);
});

test("too few usable bytes are a fault", () => {
  expect(() => petitionCode(day, Uint8Array.from([1, 2, 3, 4]))).toThrow(RangeError);
  expect(() => petitionCode(day, new Uint8Array(16).fill(255))).toThrow(RangeError);
});

test("over all bytes each symbol comes equally often", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 248; byte += 1) {
    const symbol = petitionCode(day, new Uint8Array(5).fill(byte)).slice(-1);
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  expect([...counts.keys()].sort().join("")).toBe(symbols);
  expect(new Set(counts.values())).toEqual(new Set([8]));
});

test.each([
  "PA-261121-7K3FQ",
  "pa-261121-7k3fq",
  "PA2611217K3FQ",
  "261121-7K3FQ",
  "2611217k3fq",
  " PA 261121 7K3FQ ",
  "PA\u2013261121\u20147K3FQ",
  "p a - 26 11 21 - 7k 3fq.",
  "PA-26II2I-7K3FQ",
  "PA-26l121-7K3FQ",
  "\uFF30\uFF21-261121-7K3FQ",
])("%j is read as the code", (text) => {
  expect(parsePetitionCode(text)).toEqual({ ok: true, code });
});

test("a letter O among the digits of the day is a nought", () => {
  expect(parsePetitionCode("PA-2612O1-22222")).toEqual({ ok: true, code: "PA-261201-22222" });
});

test.each([
  ["PA-261121-7K3F0", "0"],
  ["PA-261121-7K3FO", "O"],
  ["PA-261121-1K3FI", "1"],
  ["PA-261121-7K3F\u0111", "\u0110"],
  ["PA-261121-7K?3F!", "?"],
  ["PA-2611*", "*"],
])("%j names the impossible symbol %s", (text, symbol) => {
  expect(parsePetitionCode(text)).toEqual({ ok: false, reason: "impossible-symbol", symbol });
});

test.each(["", "PA", "PA-261121-7K3F", "PA-261121-7K3FQQ", "PA-2611-7K3FQ", "PAPA-261121-7K3FQ"])(
  "%j has the wrong length",
  (text) => {
    expect(parsePetitionCode(text)).toEqual({ ok: false, reason: "wrong-length" });
  },
);

test.each(["PA-261321-7K3FQ", "PA-260230-7K3FQ", "PA-2611A1-7K3FQ"])("%j names no day", (text) => {
  expect(parsePetitionCode(text)).toEqual({ ok: false, reason: "impossible-day" });
});
