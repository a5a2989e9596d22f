import { dayInWords } from "#app/components/time/day-words.ts";
import type { OverdueLine } from "#app/domain/petition/clocks/overdue.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

export const overdueColumns = [
  "code",
  "title",
  "owed",
  "forwardedOn",
  "dueOn",
  "daysLate",
  "extensions",
  "returns",
  "chaseLetters",
] as const;
export type OverdueColumn = (typeof overdueColumns)[number];

/** A line's facts in words, by column. */
export function useOverdueCells() {
  const { t, i18n } = useTranslation("office");
  const day = (on: string | null) => (on ? dayInWords(on, i18n.language, true) : "");
  return (line: OverdueLine): Record<OverdueColumn, string> => ({
    code: line.code,
    title: line.title,
    owed: t(`queue.due.${line.owed}`),
    forwardedOn: day(line.forwardedOn),
    dueOn: day(line.dueOn),
    daysLate: String(line.daysLate),
    extensions:
      line.extensions === 0
        ? "0"
        : t("overdue.extended", { times: line.extensions, days: line.extendedDays }),
    returns: String(line.returns),
    chaseLetters: String(line.chaseLetters),
  });
}
