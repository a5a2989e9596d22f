/** Working days counted on the fingers: lists of days and no arithmetic of the product. */
import type { CalendarDay } from "#app/domain/deadline/calendar/working-calendar.ts";

const milliseconds = 86_400_000;
const farDays = 120;

export const next = (day: string, by = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * milliseconds).toISOString().slice(0, 10);

export function naiveCalendar(listed: readonly Pick<CalendarDay, "day" | "kind">[]) {
  const closed = new Set<string>();
  const worked = new Set<string>();
  const list = ({ day, kind }: Pick<CalendarDay, "day" | "kind">) =>
    (kind === "swapped-in" ? worked : closed).add(day);
  for (const day of listed) list(day);
  const isOff = (day: string) => {
    const week = new Date(`${day}T00:00:00Z`).getUTCDay();
    return closed.has(day) || ((week === 0 || week === 6) && !worked.has(day));
  };
  const working = (days: readonly string[]) => days.filter((day) => !isOff(day));
  const daysAfter = (day: string) =>
    Array.from({ length: farDays }, (_day, at) => next(day, at + 1));
  const daysBefore = (day: string) =>
    Array.from({ length: farDays }, (_day, at) => next(day, -at - 1));
  const nth = (days: readonly string[], amount: number) => {
    const found = working(days)[amount - 1];
    if (found === undefined) throw new Error("too far away");
    return found;
  };
  return {
    list,
    isOff,
    after: (day: string, amount: number) => nth(daysAfter(day), amount),
    before: (day: string, amount: number) => nth(daysBefore(day), amount),
    between: (from: string, to: string) => {
      let counted = 0;
      for (let day = next(from); day <= to; day = next(day)) if (!isOff(day)) counted += 1;
      return counted;
    },
  };
}
export type NaiveCalendar = ReturnType<typeof naiveCalendar>;
