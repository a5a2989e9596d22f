import type { HoursProof } from "#app/domain/deadline/counting/working-hours.ts";
import type { LimitBasis } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { BasisText } from "./basis-text.tsx";
import { DateText } from "./date-text.tsx";
import { dayInWords, weekdayInWords } from "./day-words.ts";

type Props = { hours: HoursProof; amount: number; basis: LimitBasis };

const minutesPerHour = 60;
const clock = (minutes: number) =>
  `${Math.floor(minutes / minutesPerHour)}:${String(minutes % minutesPerHour).padStart(2, "0")}`;

/** A limit in working hours: when it ends, and what was counted of each day. */
export function HoursCount({ hours, amount, basis }: Props) {
  const { t, i18n } = useTranslation("domain");
  return (
    <>
      <p className="text-lg font-bold">
        {t("count.due-at")} <DateText at={hours.endsAt} withTime />
      </p>
      <p className="mb-4">
        {t("count.limit.working-hours", { count: amount })}, <BasisText basis={basis} />
      </p>
      <ol className="grid list-none border-t border-rule">
        {hours.steps.map(({ day, counted, off, listed }) => (
          <li
            key={day}
            className="grid gap-x-4 border-b border-rule py-1.5 sm:grid-cols-[15rem_1fr]"
          >
            <span>
              {weekdayInWords(day, i18n.language)}{" "}
              <time dateTime={day} className="tabular-nums">
                {dayInWords(day, i18n.language)}
              </time>
            </span>
            <span>
              {counted.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ") ||
                t("count.not-counted", {
                  why: off ? (listed?.name ?? t(`count.off.${off}`)) : t("count.no-hours"),
                })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
