import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AnnulledNumber } from "#app/server/queries/staff/register/annulled-numbers.ts";

/** The foot of the book: which numbers are annulled, why, by what they are replaced, when and by whom. */
export function AnnulledNumbers({ annulled }: { annulled: readonly AnnulledNumber[] }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  if (annulled.length === 0) return null;
  return (
    <section className="mt-5 break-inside-avoid text-sm print:text-xs">
      <h2 className="text-base font-semibold print:text-sm">
        {t("register.annulled", { count: annulled.length })}
      </h2>
      <ul className="mt-1 grid gap-1">
        {annulled.map(({ registerNumber, reason, replacedBy, on, by }) => (
          <li key={registerNumber}>
            {t("register.annulled-line", {
              context: replacedBy ? "replaced" : undefined,
              number: registerNumber,
              reason: t(`domain:annul-reason.${reason}`),
              other: replacedBy,
              day: dayInWords(on, i18n.language),
              officer: by,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
