import { useDueDay } from "#app/components/form-fields/use-due-day.ts";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ActHead } from "../acts/act.ts";
import { ActFields } from "../acts/act-page.tsx";

/** The other way on: the receiving unit answers by itself. */
export function KeepForm({ head, due, unit }: { head: ActHead; due: DueByRule; unit: string }) {
  const { t } = useTranslation("office");
  const dueDay = useDueDay();
  return (
    <Panel title={t("keep.title", { unit })}>
      <p>
        {t("keep.lead", { day: dueDay(due.on, due.provisional) })} (
        <BasisText basis={due.basis} />)
      </p>
      <form method="post" className="mt-3">
        <ActFields head={head} intent="handle-in-office" />
        <Button variant="secondary">{t("keep.do")}</Button>
      </form>
    </Panel>
  );
}
