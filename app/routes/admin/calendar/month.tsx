import { addresses, withQuery } from "#app/addresses.ts";
import {
  addDays,
  type CivilDate,
  civilDate,
  weekday,
} from "#app/domain/deadline/calendar/civil-date.ts";
import type { CalendarDay } from "#app/domain/deadline/calendar/working-calendar.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { dayLooks } from "./day-kinds.ts";

const daysOfWeek = [1, 2, 3, 4, 5, 6, 0] as const;

/** The weeks of a month, Monday first, with null before its first and after its last day. */
function listWeeks(year: number, month: number): (CivilDate | null)[][] {
  const prefix = `${year}-${String(month).padStart(2, "0")}`;
  const first = civilDate(`${prefix}-01`);
  const days: (CivilDate | null)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => null);
  for (let day = first; day.startsWith(prefix); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_week, at) => days.slice(at * 7, at * 7 + 7));
}

type Props = { year: number; month: number; days: readonly CalendarDay[] };

export function Month({ year, month, days }: Props) {
  const { t } = useTranslation("admin");
  return (
    <table className="w-full table-fixed rounded-panel border border-rule bg-white text-center text-sm shadow-card">
      <caption className="mb-1 text-left font-semibold text-navy-900">
        {t("calendar.month", { month })}
      </caption>
      <thead>
        <tr>
          {daysOfWeek.map((day) => (
            <th key={day} scope="col" className="py-1 text-xs font-semibold text-ink-2">
              <abbr title={t(`calendar.weekday.${day}`)} className="no-underline">
                {t(`calendar.weekday-short.${day}`)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listWeeks(year, month).map((week, at) => (
          <tr key={week.find(Boolean) ?? at}>
            {week.map((day, place) => (
              <Cell
                key={day ?? `none-${daysOfWeek[place]}`}
                day={day}
                listed={days.find((one) => one.day === day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day, listed }: { day: CivilDate | null; listed: CalendarDay | undefined }) {
  const { t } = useTranslation("admin");
  if (day === null) return <td />;
  const number = Number(day.slice(-2));
  if (!listed) {
    const off = weekday(day) % 6 === 0;
    return <td className={`h-9 ${off ? "bg-grey-100 text-ink-2" : ""}`}>{number}</td>;
  }
  const words = `${t(`calendar.kind.${listed.kind}`)}: ${listed.name}`;
  return (
    <td className="h-9 p-0.5">
      <Anchor
        href={`${withQuery(addresses.admin.calendar, { year: day.slice(0, 4), day })}#day-form`}
        title={words}
        className={`flex h-full flex-col items-center justify-center rounded-control leading-none font-bold no-underline hover:underline hover:text-current ${dayLooks[listed.kind]}`}
      >
        {number}
        <span aria-hidden="true" className="text-[0.625rem]">
          {t(`calendar.letter.${listed.kind}`)}
        </span>
        <span className="sr-only">, {words}</span>
      </Anchor>
    </td>
  );
}
