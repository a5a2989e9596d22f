import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSlotAt, type Schedule, slotOf } from "./timed-work.ts";

const secondly = { every: "ten-seconds" } as const;
const hourly = { every: "hour" } as const;
const midnight = { every: "day", hour: 0 } as const;
const morning = { every: "day", hour: 8 } as const;
const sunday = { every: "week", weekday: 0, hour: 2 } as const;

const rows: [Schedule, string, string, string][] = [
  [secondly, "2026-11-21T02:00:07.000Z", "2026-11-21T02:00:0", "2026-11-21T02:00:10.000Z"],
  [hourly, "2026-11-21T02:59:59.999Z", "2026-11-21T02", "2026-11-21T03:00:00.000Z"],
  [midnight, "2026-11-20T16:59:59.000Z", "2026-11-20", "2026-11-20T17:00:00.000Z"],
  [midnight, "2026-11-20T17:00:00.000Z", "2026-11-21", "2026-11-21T17:00:00.000Z"],
  [morning, "2026-11-21T00:59:59.000Z", "2026-11-20", "2026-11-21T01:00:00.000Z"],
  [morning, "2026-11-21T01:00:00.000Z", "2026-11-21", "2026-11-22T01:00:00.000Z"],
  [sunday, "2026-11-21T18:59:59.000Z", "2026-11-15", "2026-11-21T19:00:00.000Z"],
  [sunday, "2026-11-21T19:00:00.000Z", "2026-11-22", "2026-11-28T19:00:00.000Z"],
];

test.each(rows)(
  "%j at %s is in slot %s, and the next begins at %s",
  (schedule, now, slot, next) => {
    expect(slotOf(schedule, now)).toBe(slot);
    expect(nextSlotAt(schedule, now)).toBe(next);
  },
);

test("the next slot begins exactly where the present one ends, and its text is greater", () => {
  const first = Date.parse("2026-01-01T00:00:00.000Z");
  fc.assert(
    fc.property(
      fc.constantFrom<Schedule>(secondly, hourly, midnight, morning, sunday),
      fc.nat({ max: 500 * 24 * 60 * 60_000 }),
      (schedule, after) => {
        const now = new Date(first + after).toISOString();
        const next = nextSlotAt(schedule, now);
        const before = new Date(Date.parse(next) - 1).toISOString();
        expect(next > now).toBe(true);
        expect(slotOf(schedule, before)).toBe(slotOf(schedule, now));
        expect(slotOf(schedule, next) > slotOf(schedule, now)).toBe(true);
      },
    ),
  );
});
