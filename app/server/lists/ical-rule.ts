/** The days of a rule by which an event of a calendar repeats. */
import ICAL from "ical.js";
import {
  type CivilDate,
  civilDate,
  civilDateInVietnam,
  parseCivilDate,
  yearOf,
} from "#app/domain/deadline/calendar/civil-date.ts";

const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const intervalMax = 366;
/** A rule that goes on for longer, or begins long before the year, is none of days off. */
const stepsMax = 40_000;
const daysMax = 366;

const padTwo = (number: number) => String(number).padStart(2, "0");

/** The day of a time in Viet Nam; throws where the calendar has no such day. */
export function dayOfTime(time: ICAL.Time): CivilDate {
  const isUniversal = !time.isDate && time.zone === ICAL.Timezone.utcTimezone;
  if (isUniversal) return civilDateInVietnam(new Date(time.toUnixTime() * 1000));
  return civilDate(`${time.year}-${padTwo(time.month)}-${padTwo(time.day)}`);
}

export type RuledDays = { readonly days: readonly CivilDate[]; readonly isEndless: boolean };

/**
 * The days of the rule from its first one on; of one without end as far as the asked year goes. Null
 * for rules that calendars of days off do not have: the library counts some of them wrongly, or never
 * comes back.
 */
export function daysOfRule(rule: unknown, first: CivilDate, year: number): RuledDays | null {
  if (!(rule instanceof ICAL.Recur) || !isPlain(rule, first)) return null;
  const isEndless = !rule.count && !rule.until;
  const days: CivilDate[] = [];
  const start = ICAL.Time.fromDateString(first);
  const dates = rule.clone();
  if (rule.until) dates.until = ICAL.Time.fromDateString(dayOfTime(rule.until));
  const iterator = dates.iterator(start);
  for (let step = 0; step < stepsMax; step += 1) {
    const day = parseCivilDate(iterator.next()?.toString().slice(0, 10) ?? "");
    if (day === null || (isEndless && yearOf(day) > year)) return { days, isEndless };
    // One that begins on the last days of a year may reach into the next.
    if (!isEndless || yearOf(day) >= year - 1) days.push(day);
    if (days.length > daysMax) return null;
  }
  return null;
}

/** Every so many days, weeks, months or years from its first day on, or on days of the week. */
function isPlain(rule: ICAL.Recur, first: CivilDate): boolean {
  const [, month, day] = first.split("-").map(Number);
  const { BYDAY, BYMONTH, BYMONTHDAY, ...others } = rule.parts as Record<string, unknown[]>;
  const isOwn = (part: unknown[] | undefined, own: number | undefined) =>
    part === undefined || (part.length === 1 && Number(part[0]) === own);
  const isWeekly = rule.freq === "WEEKLY" && !BYMONTH && !BYMONTHDAY;
  return (
    frequencies.includes(rule.freq) &&
    rule.interval <= intervalMax &&
    Object.keys(others).length === 0 &&
    (BYDAY === undefined || isWeekly) &&
    (isWeekly || (isOwn(BYMONTHDAY, day) && isOwn(BYMONTH, month))) &&
    (BYMONTH === undefined || rule.freq === "YEARLY")
  );
}
