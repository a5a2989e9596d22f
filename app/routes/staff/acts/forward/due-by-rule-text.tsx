import { useDueDay } from "#app/components/form-fields/use-due-day.ts";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";

/** By when the rule lets the reply be given, how long that is, and whose rule it is. */
export function DueByRuleText({ due }: { due: DueByRule }) {
  const { t } = useTranslation(["office", "domain"]);
  const dueDay = useDueDay();
  return (
    <>
      <p>
        {t("forward.due-by-rule", {
          day: dueDay(due.on, due.provisional),
          limit: t(`domain:count.limit.${due.unit}`, { count: due.amount }),
        })}{" "}
        (
        <BasisText basis={due.basis} />)
      </p>
      {due.on < due.today && (
        <p className="font-semibold text-red">{t("forward.due-has-passed")}</p>
      )}
    </>
  );
}
