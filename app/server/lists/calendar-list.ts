/** The text of an announced list, CSV or iCal → days of the calendar; and a draft written as one. */
import { draftCalendar } from "#app/domain/deadline/calendar/calendar-draft.ts";
import {
  type CalendarLine,
  type CalendarLineFault,
  calendarColumns,
  calendarColumnWords,
  kindFromName,
  readCalendarLine,
  requiredCalendarColumns,
} from "#app/domain/deadline/calendar/calendar-line.ts";
import {
  type CsvRow,
  type CsvTable,
  type FaultFacts,
  noFacts,
  readCsv,
  type TableFault,
} from "./csv-table.ts";
import { type CalendarEvent, type CalendarNote, readEvents } from "./ical-events.ts";
import { lunarDaysOf } from "./lunar-days.ts";

export type CalendarFileFault = TableFault | "ical-broken";

export type CalendarFile = {
  readonly lines: readonly CalendarLine[];
  readonly faults: readonly CalendarLineFault[];
  readonly notes: readonly CalendarNote[];
  readonly fileFault: CalendarFileFault | null;
  readonly faultFacts: FaultFacts;
};

const columns = { words: calendarColumnWords, required: requiredCalendarColumns };

/**
 * The list of a year. `source` is the document of every line that names none. iCal is known by its first
 * line.
 */
export function readCalendarList(text: string, source: string, year: number): CalendarFile {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)
    ? readIcal(text, source, year)
    : readRows(readCsv(text, columns), source);
}

/** The days off of a year computed from the law, as a list to be looked over and then imported. */
export function draftList(year: number): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = draftCalendar(year, lunarDaysOf(year)).map((entry) =>
    calendarColumns.map((column) => quoted(entry[column])).join(","),
  );
  return [calendarColumns.join(","), ...rows].join("\n");
}

type ReadLine = CalendarLine | CalendarLineFault;

const refuse = (fileFault: CalendarFileFault, faultFacts = noFacts): CalendarFile => ({
  lines: [],
  faults: [],
  notes: [],
  fileFault,
  faultFacts,
});

function readRows({ fault, faultFacts, rows, brokenLine }: CsvTable, source: string): CalendarFile {
  if (fault !== null) return refuse(fault, faultFacts);
  const read = rows.map((row) => lineOf(row, source));
  if (brokenLine !== null) read.push({ line: brokenLine, day: "", reason: "unreadable" });
  return separateFaults(read, []);
}

const lineOf = ({ line, first, cells }: CsvRow, source: string): ReadLine =>
  cells === null
    ? { line, day: first, reason: "columns-differ" }
    : readCalendarLine(line, cells, source);

function readIcal(text: string, source: string, year: number): CalendarFile {
  const events = readEvents(text, year);
  if (events === null) return refuse("ical-broken");
  if (events.length === 0) return refuse("empty");
  const lines = events.flatMap((event): ReadLine[] => {
    if ("days" in event) return linesOf(event, source);
    return "day" in event ? [event] : [];
  });
  const notes = events.filter(
    (event): event is CalendarNote => !("days" in event || "day" in event),
  );
  return separateFaults(lines, notes);
}

/** An event over several days is so many lines. */
function linesOf({ line, days, ...event }: CalendarEvent, source: string): ReadLine[] {
  const { name, categories, description } = event;
  const cells = { kind: categories || kindFromName(name), name, source: description };
  return days.map((day) => readCalendarLine(line, { ...cells, day }, source));
}

function separateFaults(read: readonly ReadLine[], notes: readonly CalendarNote[]): CalendarFile {
  return {
    lines: read.filter((one): one is CalendarLine => "entry" in one),
    faults: read.filter((one): one is CalendarLineFault => "reason" in one),
    notes,
    fileFault: null,
    faultFacts: noFacts,
  };
}
