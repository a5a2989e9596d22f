import { expect, test } from "vitest";
import { normalForm } from "./normal-form.ts";

const long = "a".repeat(300);

test.each([
  ["e\u0302\u0301", "NFC", "\u1ebf"],
  ["\u1ebf", "NFD", "e\u0302\u0301"],
  ["\uff11", "NFKC", "1"],
  [`${long}e\u0302\u0301`, "NFC", `${long}\u1ebf`],
  [`a${"\u0301".repeat(100)}`, "NFD", `a${"\u0301".repeat(100)}`],
  [`${long}${"\u0301".repeat(10)}b`, "NFD", `${long}${"\u0301".repeat(10)}b`],
  [`${long}${"\u0301".repeat(99)}b`, "NFD", `${long}${"\u0301".repeat(10)}b`],
  [
    `${long}${"\u0301\u0323".repeat(99)}b`,
    "NFD",
    `${long}${"\u0323".repeat(5)}${"\u0301".repeat(5)}b`,
  ],
  [`${long}${"\uff9e".repeat(99)}b`, "NFKC", `${long}${"\u3099".repeat(10)}b`],
] as const)("%j in %s is %j", (text, form, expected) => {
  expect(normalForm(text, form)).toBe(expected);
});
