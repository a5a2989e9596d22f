import { expect, test } from "vitest";
import { withoutBrackets, withoutKind } from "./place-name.ts";

test.each([
  ["An Thai", "An Thai"],
  ["An Thai (old)", "An Thai"],
  ["An Thai (old) (older)", "An Thai"],
  ["An (old) Thai", "An (old) Thai"],
  ["An Thai)", "An Thai)"],
  ["(old)", ""],
  ["", ""],
])("%j without what stands in brackets at its end is %j", (name, left) => {
  expect(withoutBrackets(name)).toBe(left);
});

test.each([
  ["Ward An Thai", "An Thai"],
  ["WARD An Thai", "An Thai"],
  ["ward  An Thai", "An Thai"],
  ["Ward 12", "Ward 12"],
  ["Special zone Con Dao", "Con Dao"],
  ["Wardour", "Wardour"],
  ["Town Ward", "Town Ward"],
  ["", ""],
])("%j without its kind is %j", (place, left) => {
  expect(withoutKind(place, ["ward", "special zone"])).toBe(left);
});
