/** The text of an announced list, CSV or iCal → days of the calendar; and a draft written as one. */
import ICAL from "ical.js";
import { draftCalendar } from "#app/domain/deadline/calendar/calendar-draft.ts";
import {
  type CalendarCells,
  type CalendarLine,
  type CalendarLineFault,
  calendarColumns,
  kindFromName,
  readCalendarLine,
  requiredCalendarColumns,
} from "#app/domain/deadline/calendar/calendar-line.ts";
import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateInVietnam,
} from "#app/domain/deadline/calendar/civil-date.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { type CsvRow, type CsvTable, faultOfColumns, readCsv } from "./csv-table.ts";
import { lunarDaysOf } from "./lunar-days.ts";

export type CalendarFileFault =
  | "empty"
  | "not-utf8"
  | "columns-missing"
  | "columns-unknown"
  | "ical-broken";

export type CalendarFile = {
  readonly lines: readonly CalendarLine[];
  readonly faults: readonly CalendarLineFault[];
  readonly fileFault: CalendarFileFault | null;
};

const daysOfEventMax = 31;

/** `source` is the document of every line that names none. iCal is known by its first line. */
export function readCalendarList(text: string, source: string): CalendarFile {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)
    ? readIcal(text, source)
    : readRows(readCsv(text), source);
}

/** The days off of a year computed from the law, as a list to be looked over and then imported. */
export function draftList(year: number): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = draftCalendar(year, lunarDaysOf(year)).map((entry) =>
    calendarColumns.map((column) => quoted(entry[column])).join(","),
  );
  return [calendarColumns.join(","), ...rows].join("\n");
}

function readRows({ fault, columns, rows, brokenLine }: CsvTable, source: string): CalendarFile {
  const fileFault = fault ?? faultOfColumns(columns, calendarColumns, requiredCalendarColumns);
  if (fileFault !== null) return { lines: [], faults: [], fileFault };
  const read = rows.map((row) => lineOf(row, columns, source));
  if (brokenLine !== null) read.push({ line: brokenLine, day: "", reason: "unreadable" });
  return separateFaults(read);
}

function lineOf({ line, cells }: CsvRow, columns: readonly string[], source: string) {
  if (cells.length !== columns.length)
    return { line, day: cells[0] ?? "", reason: "columns-differ" as const };
  const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  return readCalendarLine(line, named as CalendarCells, source);
}

function readIcal(text: string, source: string): CalendarFile {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, "").trim()));
    const events = calendar.getAllSubcomponents("vevent");
    return separateFaults(events.flatMap((event, at) => linesOf(event, at + 1, source)));
  } catch {
    // The library throws its own error for what is cut off, plain ones for what it did not expect.
    return { lines: [], faults: [], fileFault: "ical-broken" };
  }
}

/** An event is numbered as it stands among the events; one over several days is so many lines. */
function linesOf(event: ICAL.Component, line: number, source: string) {
  const text = (name: string) => cleanLine(String(event.getFirstPropertyValue(name) ?? ""));
  const name = text("summary");
  const from = dayOf(event.getFirstPropertyValue("dtstart"));
  if (from === null) return [{ line, day: "", reason: "day-wrong" as const }];
  const until = dayOf(event.getFirstPropertyValue("dtend")) ?? addDays(from, 1);
  const cells = {
    kind: text("categories") || kindFromName(name),
    name,
    source: text("description"),
  };
  const lines = [readCalendarLine(line, { ...cells, day: from }, source)];
  for (let day = addDays(from, 1); day < until && lines.length < daysOfEventMax; ) {
    lines.push(readCalendarLine(line, { ...cells, day }, source));
    day = addDays(day, 1);
  }
  return lines;
}

function dayOf(value: unknown): CivilDate | null {
  if (!(value instanceof ICAL.Time)) return null;
  const universal = !value.isDate && value.zone === ICAL.Timezone.utcTimezone;
  if (universal) return civilDateInVietnam(new Date(value.toUnixTime() * 1000));
  const padTwo = (number: number) => String(number).padStart(2, "0");
  return civilDate(`${value.year}-${padTwo(value.month)}-${padTwo(value.day)}`);
}

function separateFaults(read: readonly (CalendarLine | CalendarLineFault)[]): CalendarFile {
  return {
    lines: read.filter((one): one is CalendarLine => "entry" in one),
    faults: read.filter((one): one is CalendarLineFault => "reason" in one),
    fileFault: null,
  };
}
