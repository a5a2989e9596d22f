import { DateText } from "#app/components/time/date-text.tsx";
import type { ExtensionRequest } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { ExtensionLimits } from "#app/server/queries/staff/extension-limits.ts";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = { request: ExtensionRequest; limits: ExtensionLimits };

/** What the agency asks for, in its own words. */
export function ExtensionCard({ request, limits }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const { days, reason, explanation, legalBasis, askedOn } = request;
  return (
    <Card title={t("extension.asked", { count: days })}>
      <SummaryList
        rows={[
          { key: "on", term: t("extension.asked-on"), value: <DateText on={askedOn} /> },
          {
            key: "due",
            term: t("extension.due-now"),
            value: limits.dueOn && <DateText on={limits.dueOn} />,
          },
          {
            key: "why",
            term: t("extension.reason"),
            value: (
              <span className="inline-block first-letter:uppercase">
                {t(`domain:extension-reason.${reason}`)}
              </span>
            ),
          },
          { key: "text", term: t("extension.explanation"), value: explanation },
          { key: "basis", term: t("extension.basis"), value: legalBasis },
        ]}
      />
    </Card>
  );
}
