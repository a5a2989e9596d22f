import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { CalendarDay, CalendarYear } from "#app/domain/deadline/calendar/working-calendar.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

export async function putCalendarDay(transaction: Transaction, day: CalendarDay) {
  const client = await writeClient(transaction);
  await client.calendarDay.upsert({ where: { day: day.day }, create: day, update: day });
  await raisePublicVersion(transaction);
}

export async function removeCalendarDay(transaction: Transaction, day: CivilDate) {
  const client = await writeClient(transaction);
  await client.calendarDay.deleteMany({ where: { day } });
  await raisePublicVersion(transaction);
}

export async function putCalendarYear(
  transaction: Transaction,
  year: CalendarYear & { source: string },
) {
  const client = await writeClient(transaction);
  await client.calendarYear.upsert({ where: { year: year.year }, create: year, update: year });
  await raisePublicVersion(transaction);
}
