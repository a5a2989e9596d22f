import { DayField } from "#app/components/form-fields/day-field.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import type { LimitUnit } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Limit = {
  readonly key: "forward" | "reply";
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly on: string;
  readonly provisional: boolean;
};
type Props = {
  year: number;
  today: string;
  tried: string | null;
  limits: readonly Limit[] | null;
};

/** A day to try the calendar with: when would its limits end? Nothing is kept. */
export function TryLimits({ year, today, tried, limits }: Props) {
  const { t } = useTranslation(["admin", "domain"]);
  return (
    <Panel title={t("calendar.try")}>
      <form method="get" className="grid gap-4">
        <input type="hidden" name={queryKeys.year} value={year} />
        <DayField
          name={queryKeys.tried}
          label={t("calendar.try-from")}
          stored={tried ?? today}
          problems={undefined}
        />
        <p>
          <Button variant="secondary">{t("calendar.try-count")}</Button>
        </p>
      </form>
      {limits && (
        <div className="mt-4">
          <SummaryList
            compact
            rows={limits.map(({ key, amount, unit, on, provisional }) => ({
              key,
              term: t("calendar.try-days", {
                limit: t(`domain:count.limit.${unit}`, { count: amount }),
              }),
              value: (
                <>
                  <DateText on={on} />
                  {provisional && ` (${t("domain:flag.provisional")})`}
                </>
              ),
            }))}
          />
        </div>
      )}
    </Panel>
  );
}
