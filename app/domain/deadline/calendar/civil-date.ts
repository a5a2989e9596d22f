/** A day of the solar calendar, written YYYY-MM-DD, without hours or zone (Civil Code 2015, Art. 145). */
export type CivilDate = string & { readonly brand: "CivilDate" };

const msPerMinute = 60_000;
const minutesPerDay = 24 * 60;
const msPerDay = minutesPerDay * msPerMinute;
// Asia/Ho_Chi_Minh has kept UTC+7 without daylight saving since 1975.
const vietnamOffsetMs = 7 * 60 * msPerMinute;

const writtenDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that the text names, or null where there is none, such as 2026-02-30. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = writtenDay.exec(text);
  if (!match) return null;
  const day = dayAt(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day === text ? day : null;
}

/** The day that a literal names; throws where there is none. */
export function civilDate(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new RangeError(`Not a day of the calendar: ${text}`);
  return day;
}

/** The day `days` days after `day`; before it where `days` is negative. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return dayAt(startOf(day) + days * msPerDay);
}

/** How many days lie from `from` to `to`; negative where `to` is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((startOf(to) - startOf(from)) / msPerDay);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(day: CivilDate): number {
  return new Date(startOf(day)).getUTCDay();
}

/** The year of the day. */
export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

/** Earlier is negative, later positive, the same day 0; fit for sorting. */
export function compare(left: CivilDate, right: CivilDate): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The day on which the instant falls in Viet Nam, whatever the zone of the machine. */
export function civilDateInVietnam(instant: Date): CivilDate {
  return dayAt(instant.getTime() + vietnamOffsetMs);
}

/** Whole minutes since midnight in Viet Nam, 0 to 1439. */
export function minutesOfDayInVietnam(instant: Date): number {
  const minutes = Math.floor((instant.getTime() + vietnamOffsetMs) / msPerMinute);
  return ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay;
}

/** The instant of a minute of the day in Viet Nam; 1440 is its end, 24:00. */
export function instantInVietnam(day: CivilDate, minuteOfDay: number): Date {
  return new Date(startOf(day) + minuteOfDay * msPerMinute - vietnamOffsetMs);
}

function startOf(day: CivilDate): number {
  return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function dayAt(milliseconds: number): CivilDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as CivilDate;
}
