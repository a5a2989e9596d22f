import { expect, test } from "vitest";
import {
  hasRunOut,
  keptUntil,
  noticeOf,
  owesNote,
  sessionLeft,
  sessionLimits,
  untilNextNotice,
} from "./session-life.ts";

const minute = 60_000;
const hour = 60 * minute;
const began = Date.parse("2026-11-30T01:00:00.000Z");
const at = (milliseconds: number) => new Date(began + milliseconds).toISOString();

test.each([
  // Last seen, now, left idle, left in all, notice, whether it is noted again.
  [0, 0, 30 * minute, 10 * hour, "none", false],
  [0, minute - 1, 29 * minute + 1, 10 * hour - minute + 1, "none", false],
  [0, minute, 29 * minute, 10 * hour - minute, "none", true],
  [0, 28 * minute - 1, 2 * minute + 1, 10 * hour - 28 * minute + 1, "none", true],
  [0, 28 * minute, 2 * minute, 10 * hour - 28 * minute, "idle", true],
  [0, 30 * minute - 1, 1, 10 * hour - 30 * minute + 1, "idle", true],
  [0, 30 * minute, 0, 10 * hour - 30 * minute, "over", true],
  [10 * hour - 3 * minute, 10 * hour - 2 * minute, 29 * minute, 2 * minute, "absolute", true],
  // Where both run out, saying that a click keeps it would be untrue.
  [10 * hour - 30 * minute, 10 * hour - minute, minute, minute, "absolute", true],
  [10 * hour - minute, 10 * hour, 29 * minute, 0, "over", true],
  [0, 20 * hour, 0, 0, "over", true],
] as const)(
  "seen at %d and asked at %d, %d and %d are left: %s",
  (seen, now, idle, all, notice, owes) => {
    const span = { lastSeenAt: at(seen), expiresAt: at(sessionLimits.absolute) };
    const left = sessionLeft(span, at(now));
    expect(left).toEqual({ idle, absolute: all, endsAt: span.expiresAt });
    expect(noticeOf(left)).toBe(notice);
    expect(hasRunOut(span, at(now))).toBe(notice === "over");
    expect(owesNote(span, at(now))).toBe(owes);
  },
);

test.each([
  [30 * minute, 10 * hour, 28 * minute],
  [30 * minute, 12 * minute, 10 * minute],
  [2 * minute, 10 * hour, 2 * minute],
  [2 * minute + 1, 10 * hour, 1],
  [0, 10 * hour, 0],
])("with %d and %d left something is said in %d", (idle, absolute, next) => {
  expect(untilNextNotice({ idle, absolute, endsAt: at(0) })).toBe(next);
});

test.each([
  // Last seen, now, kept until.
  [0, 30 * minute - 1, null],
  [0, 30 * minute, 12 * hour + 30 * minute],
  [0, 12 * hour + 30 * minute - 1, 12 * hour + 30 * minute],
  [0, 12 * hour + 30 * minute, null],
  // It ended after its ten hours, though somebody was at work.
  [10 * hour - minute, 10 * hour - 1, null],
  [10 * hour - minute, 10 * hour, 22 * hour],
  [10 * hour - minute, 22 * hour, null],
] as const)("seen at %d, what is sent at %d is kept until %s", (seen, now, until) => {
  const span = { lastSeenAt: at(seen), expiresAt: at(sessionLimits.absolute) };
  expect(keptUntil(span, at(now))).toBe(until === null ? null : at(until));
});
