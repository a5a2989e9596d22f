import { expect, test } from "vitest";
import { isFresh } from "./fresh-sign-in.ts";

const now = "2026-11-21T02:10:00.000Z";

test.each([
  ["2026-11-21T02:10:00.000Z", true],
  ["2026-11-21T02:00:00.001Z", true],
  ["2026-11-21T02:00:00.000Z", false],
  ["2026-11-20T02:10:00.000Z", false],
  ["2026-11-21T02:10:00.001Z", false],
  ["", false],
  [undefined, false],
])("what was proven at %s is fresh: %s", (provenAt, fresh) => {
  expect(isFresh(provenAt, now)).toBe(fresh);
});
