import { expect, test } from "vitest";
import { endOf, shortText, shortTextMax, textBefore, textBehind } from "./short-text.ts";

const long = "abc".repeat(shortTextMax);
const middle = long.length / 2;

test.each([
  ["its beginning", shortText(long), long.slice(0, shortTextMax)],
  ["what stands before", textBefore(long, middle, 5), long.slice(middle - 5, middle)],
  ["all before its beginning", textBefore(long, 2, 5), "ab"],
  ["too much before", textBefore(long, middle, 9999), long.slice(middle - shortTextMax, middle)],
  ["what stands behind", textBehind(long, middle, 5), long.slice(middle, middle + 5)],
  ["too much behind", textBehind(long, middle, 9999), long.slice(middle, middle + shortTextMax)],
  ["the end of a short one", endOf(shortText("abcdef"), 2), "ef"],
  ["the whole of a shorter one", endOf(shortText("abc"), 9), "abc"],
])("of a long text, %s is short", (_, cut, expected) => {
  expect(cut).toBe(expected);
});
