import {
  type CalendarDay,
  calendarDayKinds,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { dayLooks } from "./day-kinds.ts";
import { Month } from "./month.tsx";

const months = Array.from({ length: 12 }, (_month, index) => index + 1);

/** A year as twelve small months with what differs from the plain week. */
export function YearGrid({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  return (
    <div>
      <Legend />
      <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {months.map((month) => (
          <div key={month} className="min-w-0 overflow-x-auto">
            <Month year={year} month={month} days={days} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation("admin");
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {calendarDayKinds.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className={`inline-flex size-6 items-center justify-center rounded-control text-xs font-bold ${dayLooks[kind]}`}
          >
            {t(`calendar.letter.${kind}`)}
          </span>
          {t(`calendar.kind.${kind}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="inline-block size-6 rounded-control bg-grey-100" />
        {t("calendar.weekend")}
      </li>
    </ul>
  );
}
