import { withLawfulYears } from "#app/domain/deadline/calendar/calendar-draft.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  type WorkingCalendar,
  workingCalendar,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadCached } from "../work/reference-memory.ts";
import { loadSettings } from "../work/setting-reading.ts";

const day = select("d", tables.CalendarDay);
const year = select("y", tables.CalendarYear);

/** The working calendar of this installation as one value; years without a list have the law's days. */
export const loadCalendar = (handle: Reader | Transaction): Promise<WorkingCalendar> =>
  loadCached(handle, "calendar", async () => {
    const days = await calendarDays(handle);
    const { officeHours } = await loadSettings(handle);
    const years = await calendarYears(handle);
    return workingCalendar(withLawfulYears(days, years), years, officeHours);
  });

export async function calendarDays(handle: Reader | Transaction): Promise<CalendarDay[]> {
  const rows = await askSelected(handle, day, `FROM "CalendarDay" d ORDER BY d."day"`);
  return rows.map((row) => ({
    ...row,
    day: civilDate(row.day),
    kind: row.kind as CalendarDay["kind"],
  }));
}

export async function calendarYears(
  handle: Reader | Transaction,
): Promise<(CalendarYear & { source: string })[]> {
  const rows = await askSelected(handle, year, `FROM "CalendarYear" y ORDER BY y."year"`);
  return rows.map((row) => ({ ...row, status: row.status as CalendarYear["status"] }));
}
