import { expect, test } from "vitest";
import { waitMinutesAfter } from "./wait-after.ts";

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [9, 15],
  [11, 60],
  [12, 60],
  [1000, 60],
])("after %i wrong tries of five allowed one waits %i minutes", (tries, waited) => {
  expect(waitMinutesAfter(tries, 5)).toBe(waited);
});
