/** One line of an announced list of days off, read and checked by itself. */
import { fold } from "../../text/fold.ts";
import columnWords from "./calendar-columns.words.json" with { type: "json" };
import words from "./calendar-kinds.words.json" with { type: "json" };
import { weekday } from "./civil-date.ts";
import { dayFault, readListedDay } from "./listed-day.ts";
import { type CalendarDay, type CalendarDayKind, calendarDayKinds } from "./working-calendar.ts";

/** The columns by the names that drafts have; `calendarColumnWords` are those of people. */
export const calendarColumns = ["day", "kind", "name", "source"] as const;
export type CalendarColumn = (typeof calendarColumns)[number];
export const calendarColumnWords: { readonly [column in CalendarColumn]: readonly string[] } =
  columnWords;
export const requiredCalendarColumns = ["day", "kind", "name"] as const;

export type CalendarLineFaultReason =
  | "day-wrong"
  | "year-short"
  | "day-of-other-year"
  | "day-twice"
  | "kind-unknown"
  | "name-missing"
  | "text-long"
  | "source-missing"
  | "not-weekend"
  | "columns-differ"
  | "unreadable"
  | "event-unreadable"
  | "event-long"
  | "event-moved"
  | "rule-unreadable";

export type CalendarLine = { readonly line: number; readonly entry: CalendarDay };
export type CalendarLineFault = {
  readonly line: number;
  /** What stood where the day should be. */
  readonly day: string;
  readonly reason: CalendarLineFaultReason;
};

export type CalendarCells = { readonly [column in CalendarColumn]?: string | undefined };

const nameLengthMax = 150;
const sourceLengthMax = 300;
/** The cells as a day of the calendar; `source` holds for lines without one of their own. */
export function readCalendarLine(
  line: number,
  cells: CalendarCells,
  source: string,
): CalendarLine | CalendarLineFault {
  const written = cells.day ?? "";
  const fault = (reason: CalendarLineFaultReason) => ({ line, day: written, reason });
  const day = readListedDay(written);
  if (day === null) return fault(dayFault(written));
  const kind = calendarKindOf(cells.kind ?? "");
  if (kind === null) return fault("kind-unknown");
  const name = cells.name ?? "";
  if (name === "") return fault("name-missing");
  const entry = { day, kind, name, source: cells.source || source };
  if (entry.source === "") return fault("source-missing");
  if (name.length > nameLengthMax || entry.source.length > sourceLengthMax)
    return fault("text-long");
  if (kind === "swapped-in" && weekday(day) % 6 !== 0) return fault("not-weekend");
  return { line, entry };
}

/** A code, or the words that offices write for it; null where neither. */
function calendarKindOf(text: string): CalendarDayKind | null {
  const written = fold(text);
  return (
    calendarDayKinds.find(
      (kind) => kind === written || words[kind].some((word) => fold(word) === written),
    ) ?? null
  );
}

/** The kind that the name of a day tells, where nothing else does. */
export function kindFromName(name: string): CalendarDayKind {
  const folded = fold(name);
  const told = (["swapped-in", "swapped-off", "compensatory"] as const).find((kind) =>
    words[kind].some((word) => folded.includes(fold(word))),
  );
  return told ?? "holiday";
}
