import { expect, test } from "vitest";
import { assigneeByRules } from "./assignee-rules.ts";

const land = { fieldCode: "land", officerId: 1 };
const rest = { fieldCode: null, officerId: 2 };

test.each([
  ["nobody is named", [], "land", null],
  ["the field's own officer", [rest, land], "land", 1],
  ["another field goes to the rest", [rest, land], "health", 2],
  ["another field, and no rest", [land], "health", null],
  ["no field is known", [land, rest], null, 2],
  ["no field is known, and no rest", [land], null, null],
] as const)("%s", (_named, rules, fieldCode, officerId) => {
  expect(assigneeByRules(rules, fieldCode)).toBe(officerId);
});
