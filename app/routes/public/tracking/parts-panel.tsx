import { useStageWords } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { Card } from "#app/ui/panel.tsx";

/** A letter that several bodies answer: which points are with whom, until when, and what is answered. */
export function PartsPanel({ parts }: { parts: TrackedPetition["parts"] }) {
  const { t } = useTranslation("public");
  const stageWords = useStageWords();
  return (
    <Card title={t("parts.title", { count: parts.length })}>
      <p className="mb-4 text-ink-2">{t("parts.lead")}</p>
      <ol className="grid gap-4">
        {parts.map(({ place, agency, stage, points, dueOn, answeredOn, ended }) => (
          <li key={place} className="border-t border-rule pt-4 first:border-0 first:pt-0">
            <p className="font-semibold">{agency}</p>
            <ul className="mt-1 grid gap-1">
              {points.map(({ number, text }) => (
                <li key={number}>{t("parts.point", { number, text })}</li>
              ))}
            </ul>
            <p className="mt-1 text-sm text-ink-2">
              {ended !== null
                ? t(`parts.ended.${ended}`)
                : stageWords({ stage, audience: "citizen" })}
              {". "}
              {answeredOn !== null && (
                <>
                  {t("parts.answered-on")} <DateText on={answeredOn} />.
                </>
              )}
              {answeredOn === null && dueOn !== null && (
                <>
                  {t("parts.due-on")} <DateText on={dueOn} />.
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
