import { expect, test } from "vitest";
import { followPoints } from "./follow-points.ts";

const typed = {
  "parts[0].point": "0",
  "parts[0].agencyId": "7",
  "parts[1].point": "1",
  "parts[1].agencyId": "8",
  "parts[1].note": "For the second",
  "parts[2].point": "2",
  "parts[2].agencyId": "9",
  dueReason: "Asked for",
};

test("what was typed for a point follows it where another point was taken out before it", () => {
  const problems = { values: typed, errors: { "parts[2].agencyId": "forms:agency.missing" } };
  expect(followPoints(problems, "parts", [0, 2])).toEqual({
    values: {
      dueReason: "Asked for",
      "parts[0].point": "0",
      "parts[0].agencyId": "7",
      "parts[1].point": "2",
      "parts[1].agencyId": "9",
    },
    errors: { "parts[1].agencyId": "forms:agency.missing" },
  });
});

test("a point that nobody typed anything for stands empty, and so does everything before it was sent", () => {
  const problems = { values: typed, errors: {} };
  expect(followPoints(problems, "parts", [5])).toEqual({
    values: { dueReason: "Asked for" },
    errors: {},
  });
  expect(followPoints(undefined, "parts", [0])).toBeUndefined();
});
