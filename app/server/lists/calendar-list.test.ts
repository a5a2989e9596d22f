import { expect, test } from "vitest";
import csv from "#tests/fixtures/cases/csv.json" with { type: "json" };
import ical from "#tests/fixtures/cases/ical.json" with { type: "json" };
import { readCalendarList } from "./calendar-list.ts";

test.each(ical)("a calendar is read right or told by event: $id", (given) => {
  const { lines, faults, notes, fileFault } = readCalendarList(given.file, "source", given.year);
  expect(fileFault).toBeNull();
  expect(lines.map(({ entry }) => entry.day)).toEqual(given.days);
  expect(faults.map(({ line, reason }) => [line, reason])).toEqual(given.faults);
  expect(notes.map(({ line, reason }) => [line, reason])).toEqual(given.notes);
});

test.each(csv.calendar)("a table of days off is read as people have it: $id", (given) => {
  const { lines, faults, fileFault } = readCalendarList(given.file, "source", 2030);
  expect(fileFault).toBeNull();
  expect(lines.map(({ entry }) => entry.day)).toEqual(given.days);
  expect(faults.map(({ line, reason }) => [line, reason])).toEqual(given.faults);
});

const frame = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines].join("\r\n");

test.each([
  ["empty", frame("VERSION:2.0", "END:VCALENDAR")],
  ["ical-broken", frame("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20300501", "END:VEVENT")],
  ["ical-broken", frame("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20300501", "END:VCALENDAR")],
])("a calendar is refused as %s rather than read by half", (fault, file) => {
  expect(readCalendarList(file, "source", 2030).fileFault).toBe(fault);
});
