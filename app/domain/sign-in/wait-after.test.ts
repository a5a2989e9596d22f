import { expect, test } from "vitest";
import { accountTriesRule, addressTriesRule, waitMinutesAfter } from "./wait-after.ts";

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [9, 15],
  [10, 30],
  [11, 60],
  [1000, 60],
])("after %i wrong tries at an account one waits %i minutes", (tries, waited) => {
  expect(waitMinutesAfter(tries, accountTriesRule)).toBe(waited);
});

test.each([
  [49, 0],
  [50, 1],
  [52, 4],
  [53, 5],
  [1000, 5],
])("after %i wrong tries from an address one waits %i minutes", (tries, waited) => {
  expect(waitMinutesAfter(tries, addressTriesRule)).toBe(waited);
});
