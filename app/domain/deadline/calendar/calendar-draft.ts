import { addDays, type CivilDate, civilDate } from "./civil-date.ts";
import words from "./holidays.words.json" with { type: "json" };
import lunarDays from "./lunar-days.json" with { type: "json" };
import { type CalendarDay, isWeekend } from "./working-calendar.ts";

/** Days of the lunar calendar as Viet Nam keeps it; where unknown, the draft goes without them. */
export type LunarDays = { readonly newYearOn: CivilDate; readonly hungKingsOn: CivilDate };

type HolidayKey = keyof typeof words.names;
type Holiday = { readonly key: HolidayKey; readonly day: CivilDate; readonly guessed?: true };

const firstYearOfTwoNationalDays = 2021;
const firstYearOfCultureDay = 2026;
const newYearEveOffset = -1;
const lunarNewYearDays = 5;

/** What the source of a drafted year says. */
export const draftSource = words.sources.year;

/**
 * The days off of a year as the law has them, until they are announced (Labour Code 2019, Art. 112;
 * 28/2026/QH16). How the lunar new year lies around its first day, and which day goes with 2 September,
 * is decided each year (Art. 112.3): here from its eve, and the day before where that is no weekend. The
 * source of each day says whether it is the law or this guess. A holiday on a weekly rest day gives the next working day off (Art. 111.3). No swaps: nobody can
 * know them. Holidays on a weekend are not listed, for they are no days off besides.
 */
export function draftCalendar(year: number, lunar: LunarDays | null): CalendarDay[] {
  const holidays = holidaysOf(year, lunar);
  const closed = new Set(holidays.map(({ day }) => day));
  const days = holidays.map(({ day, ...holiday }): CalendarDay => {
    if (!isWeekend(day)) return entry(day, "holiday", holiday);
    let instead = addDays(day, 1);
    while (isWeekend(instead) || closed.has(instead)) instead = addDays(instead, 1);
    closed.add(instead);
    return entry(instead, "compensatory", holiday);
  });
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

function holidaysOf(year: number, lunar: LunarDays | null): Holiday[] {
  const on = (key: HolidayKey, monthAndDay: string) => ({
    key,
    day: civilDate(`${year}-${monthAndDay}`),
  });
  const all: Holiday[] = [
    on("new-year", "01-01"),
    ...(lunar ? lunarHolidays(lunar) : []),
    on("victory", "04-30"),
    on("labour", "05-01"),
    ...(year >= firstYearOfTwoNationalDays ? [adjacentNationalDay(year)] : []),
    on("national", "09-02"),
    ...(year >= firstYearOfCultureDay ? [on("culture", "11-24")] : []),
  ];
  const first = new Map<CivilDate, Holiday>();
  for (const holiday of all) if (!first.has(holiday.day)) first.set(holiday.day, holiday);
  return [...first.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function lunarHolidays({ newYearOn, hungKingsOn }: LunarDays): Holiday[] {
  const newYear = Array.from({ length: lunarNewYearDays }, (_day, at) => ({
    key: "lunar-new-year" as const,
    day: addDays(newYearOn, newYearEveOffset + at),
    ...(newYearEveOffset + at !== 0 && { guessed: true as const }),
  }));
  return [...newYear, { key: "hung-kings", day: hungKingsOn }];
}

function adjacentNationalDay(year: number): Holiday {
  const before = civilDate(`${year}-09-01`);
  const day = isWeekend(before) ? civilDate(`${year}-09-03`) : before;
  return { key: "national-adjacent", day, guessed: true };
}

function entry(
  day: CivilDate,
  kind: "holiday" | "compensatory",
  { key, guessed }: Omit<Holiday, "day">,
): CalendarDay {
  const name = words.names[key];
  const guess = guessed ? words.sources["decided-each-year"] : null;
  if (kind === "compensatory") {
    const source = guess ?? words.sources.compensatory;
    return { day, kind, name: `${words.compensatory} ${name}`, source };
  }
  const source = guess ?? words.sources[key === "culture" ? "culture" : "holiday"];
  return { day, kind, name, source };
}

/**
 * The listed days, and for every year that nobody has declared the days that the law has beside them: a
 * count through such a year passes over them, and says that the year is not official. A listed day stands
 * as it is listed.
 */
export function withLawfulYears(
  listed: readonly CalendarDay[],
  declared: readonly { readonly year: number }[],
): readonly CalendarDay[] {
  const years = new Set(declared.map(({ year }) => year));
  const days = new Set(listed.map(({ day }) => day));
  const lawful = lunarDays
    .filter(({ year }) => !years.has(year))
    .flatMap(({ year, newYearOn, hungKingsOn }) =>
      draftCalendar(year, {
        newYearOn: civilDate(newYearOn),
        hungKingsOn: civilDate(hungKingsOn),
      }),
    );
  return [...listed, ...lawful.filter(({ day }) => !days.has(day))];
}
