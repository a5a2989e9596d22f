import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { homePage } from "#app/server/queries/public/home.ts";
import { Section } from "#app/ui/section.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";

type Props = { figures: Awaited<ReturnType<typeof homePage>>["figures"] };

/** Counts as they are; a number that is not there yet is not shown. */
export function HomeFigures({ figures }: Props) {
  const { t, i18n } = useTranslation("public");
  const number = (count: number) => count.toLocaleString(i18n.language);
  const { received, answered, onTime, extended, published, open, late } = figures;
  if (received + published + open === 0) return null;
  return (
    <Section title={t("figures.title")} lead={t("figures.lead")}>
      <StatRow columns={3}>
        {received > 0 && (
          <Stat
            value={number(received)}
            label={t("figures.received")}
            note={t("figures.received-note")}
          />
        )}
        {answered > 0 && <Stat value={number(answered)} label={t("figures.answered")} />}
        {answered > 0 && (
          <Stat
            value={t("figures.of", { part: number(onTime), whole: number(answered) })}
            label={t("figures.on-time")}
            note={
              extended > 0
                ? t("figures.extended-note", { count: extended, shown: number(extended) })
                : t("figures.on-time-note")
            }
          />
        )}
        {open > 0 && (
          <Stat value={number(open)} label={t("figures.open")} note={t("figures.open-note")} />
        )}
        {open > 0 && (
          <Stat
            value={number(late)}
            label={t("figures.late")}
            note={t(late > 0 ? "figures.late-note" : "figures.late-none")}
            tone={late > 0 ? "alarm" : "good"}
          />
        )}
        {published > 0 && (
          <Stat
            value={number(published)}
            label={t("figures.published")}
            href={addresses.results.list}
          />
        )}
      </StatRow>
    </Section>
  );
}
