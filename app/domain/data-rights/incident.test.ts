import { expect, test } from "vitest";
import { judgeInstants, reportOwed } from "./incident.ts";

const noticedAt = "2026-12-04T09:00:00.000Z";

/** Serious, now, owed by, hours left: the hours run through Saturday and Sunday. */
const clocks: readonly [boolean, string, string, number][] = [
  [true, "2026-12-04T09:00:00.000Z", "2026-12-05T09:00:00.000Z", 24],
  [true, "2026-12-05T08:30:00.000Z", "2026-12-05T09:00:00.000Z", 0],
  [true, "2026-12-05T09:00:01.000Z", "2026-12-05T09:00:00.000Z", -1],
  [false, "2026-12-04T09:00:00.000Z", "2026-12-07T09:00:00.000Z", 72],
  [false, "2026-12-08T09:00:00.000Z", "2026-12-07T09:00:00.000Z", -24],
];

test.each(clocks)("serious %s at %s is owed by %s: %s hours", (serious, now, by, hoursLeft) => {
  expect(reportOwed({ noticedAt, serious, reportedAt: null }, now)).toEqual({ by, hoursLeft });
});

test("what was reported is owed no more", () => {
  expect(reportOwed({ noticedAt, serious: true, reportedAt: noticedAt }, noticedAt)).toBeNull();
});

const instants: readonly [string, string | null, boolean][] = [
  ["2026-12-04T09:00:00.000Z", null, true],
  ["2026-12-04T11:00:00.000Z", null, false],
  ["2026-12-04T09:00:00.000Z", "2026-12-04T10:00:00.000Z", true],
  ["2026-12-04T09:00:00.000Z", "2026-12-04T08:00:00.000Z", false],
  ["2026-12-04T09:00:00.000Z", "2026-12-04T11:00:00.000Z", false],
];

test.each(instants)("noticed %s, reported %s: %s", (noticed, reported, right) => {
  const judged = judgeInstants(
    { noticedAt: noticed, reportedAt: reported },
    "2026-12-04T10:00:00.000Z",
  );
  expect(judged.ok).toBe(right);
});
