import { type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  type WorkingCalendar,
  workingCalendar,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-store.ts";
import { remembered } from "../work/reference-memory.ts";
import { loadSettings } from "../work/setting-store.ts";

/** The whole working calendar of this installation as one value. */
export const loadCalendar = (handle: Reader | Transaction): Promise<WorkingCalendar> =>
  remembered(handle, "calendar", async () => {
    const days = await calendarDays(handle);
    const { officeHours } = await loadSettings(handle);
    return workingCalendar(days, await calendarYears(handle), officeHours);
  });

export async function calendarDays(handle: Reader | Transaction): Promise<CalendarDay[]> {
  const rows = await readClient(handle).calendarDay.findMany({ orderBy: { day: "asc" } });
  return rows.map((row) => ({
    ...row,
    day: civilDate(row.day),
    kind: row.kind as CalendarDay["kind"],
  }));
}

export async function calendarYears(
  handle: Reader | Transaction,
): Promise<(CalendarYear & { source: string })[]> {
  const rows = await readClient(handle).calendarYear.findMany({ orderBy: { year: "asc" } });
  return rows.map((row) => ({ ...row, status: row.status as CalendarYear["status"] }));
}

export async function putCalendarDay(transaction: Transaction, day: CalendarDay) {
  await writeClient(transaction).calendarDay.upsert({
    where: { day: day.day },
    create: day,
    update: day,
  });
  await raisePublicVersion(transaction);
}

export async function removeCalendarDay(transaction: Transaction, day: CivilDate) {
  await writeClient(transaction).calendarDay.deleteMany({ where: { day } });
  await raisePublicVersion(transaction);
}

export async function putCalendarYear(
  transaction: Transaction,
  year: CalendarYear & { source: string },
) {
  await writeClient(transaction).calendarYear.upsert({
    where: { year: year.year },
    create: year,
    update: year,
  });
  await raisePublicVersion(transaction);
}
