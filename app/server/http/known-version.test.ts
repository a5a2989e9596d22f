import { expect, test } from "vitest";
import { isKnownVersion } from "./known-version.ts";

test.each([
  ['W/"a"', true],
  ['"a"', true],
  ["*", true],
  ['"b", W/"a"', true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [null, false],
  [undefined, false],
])('If-None-Match: %s knows the version W/"a": %s', (header, known) => {
  expect(isKnownVersion(header, 'W/"a"')).toBe(known);
});
