import { withQuery } from "#app/addresses.ts";
import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { dayInWords, weekdayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { BoardDay, DeadlineBoard } from "#app/server/queries/staff/deadline-board.ts";
import { Anchor } from "#app/ui/anchor.tsx";

/** A shade a third of the fullest day; the number says the same in ink. */
const shades = ["bg-white", "bg-navy-50", "bg-navy-100", "bg-amber-100"] as const;
const fullDay = 4;
const shadeOf = (count: number, most: number) =>
  count === 0 ? shades[0] : shades[Math.min(3, Math.ceil((count / most) * 3))];

/** Four weeks as rows of days on a wide screen, as a plain list of days on a narrow one. */
export function BoardWeeks({ board }: { board: DeadlineBoard }) {
  const { t } = useTranslation("office");
  const most = Math.max(fullDay, ...board.weeks.flat().map(({ count }) => count));
  return (
    <section aria-label={t("board.weeks")}>
      <ol className="grid list-none gap-2 md:grid-cols-7">
        {board.weeks.flat().map((day) => (
          <Day
            key={day.day}
            day={day}
            queue={board.queue}
            today={day.day === board.today}
            shade={shadeOf(day.count, most) ?? ""}
          />
        ))}
      </ol>
    </section>
  );
}

type DayProps = { day: BoardDay; queue: string; today: boolean; shade: string };

function Day({ day, queue, today, shade }: DayProps) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const { base } = useStaffPlace();
  const { count, extended, atRisk, off, past } = day;
  // On a phone a day without work is only noise.
  const empty = count === 0 && !today ? "max-md:hidden" : "";
  const frame = today ? "border-2 border-navy-700" : "border border-rule";
  const ground = off || past ? "bg-grey-100 text-ink-2" : shade;
  return (
    <li
      className={`flex min-h-24 flex-col rounded-panel p-2.5 text-sm ${empty} ${frame} ${ground}`}
    >
      <p className={today ? "font-bold text-navy-900" : ""}>
        {weekdayInWords(day.day, i18n.language)}{" "}
        <time dateTime={day.day} className="tabular-nums">
          {Number(day.day.slice(8))}/{Number(day.day.slice(5, 7))}
        </time>
        {today && <span className="block text-xs">{t("board.today")}</span>}
      </p>
      {off && <p className="text-xs">{off.name || t(`domain:count.off.${off.why}`)}</p>}
      {count > 0 && (
        <p className="mt-auto pt-1">
          <Anchor
            href={withQuery(base, { queue, due: day.day })}
            className="text-lg font-bold tabular-nums"
            aria-label={t("board.open-day", {
              count,
              day: dayInWords(day.day, i18n.language),
            })}
          >
            {count}
          </Anchor>
          {atRisk > 0 && (
            <span className="block text-xs font-semibold text-red">
              {t("board.risk-count", { count: atRisk })}
            </span>
          )}
          {extended > 0 && (
            <span className="block text-xs">{t("board.extended-count", { count: extended })}</span>
          )}
        </p>
      )}
    </li>
  );
}
