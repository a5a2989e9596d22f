import { expect, test } from "vitest";
import { withoutSignsAtEnd } from "./signs-at-end.ts";

test.each([
  ["", ""],
  ["...", ""],
  ["a", "a"],
  ["a.", "a"],
  ["a.b. . ", "a.b"],
  [" .a", " .a"],
  ["a\u{1f600}.", "a\u{1f600}"],
])("%j without dots and blanks at its end is %j", (text, left) => {
  expect(withoutSignsAtEnd(text, (sign) => ". ".includes(sign))).toBe(left);
});
