import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DueCell } from "#app/components/petition/deadline-meter.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { RefusedForm } from "../acts/act.ts";

/** To whom the unit gave it inside, until when, and the button that reminds them. */
export function InsideCard({
  file,
  refusedForm,
}: {
  file: PetitionFile;
  refusedForm: RefusedForm | undefined;
}) {
  const { t } = useTranslation("office");
  const { inside, possible, petition } = file;
  if (inside === null) return null;
  const { officer, division, innerDueOn, urgency, chasedOn } = inside;
  const row = (key: string, term: string, value: React.ReactNode) => ({ key, term, value });
  return (
    <Card title={t("inside.title")}>
      <SummaryList
        compact
        rows={[
          ...(division ? [row("division", t("inside.division"), division)] : []),
          ...(officer ? [row("officer", t("inside.officer"), officer)] : []),
          ...(innerDueOn
            ? [
                row(
                  "inner-due",
                  t("inside.inner-due"),
                  urgency ? (
                    <DueCell dueOn={innerDueOn} urgency={urgency} provisional={false} />
                  ) : (
                    <DateText on={innerDueOn} />
                  ),
                ),
              ]
            : []),
          ...(chasedOn ? [row("chased", t("inside.chased"), <DateText on={chasedOn} />)] : []),
        ]}
      />
      {possible.includes("chase-inside") && (
        <ChaseForm
          version={petition.version}
          refusedForm={hasIntent(refusedForm, "chase-inside") ? refusedForm : undefined}
        />
      )}
    </Card>
  );
}

function ChaseForm({
  version,
  refusedForm,
}: {
  version: number;
  refusedForm: RefusedForm | undefined;
}) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <form method="post" className="mt-4 grid gap-3">
      <input type="hidden" name="version" value={version} />
      <TextInput
        id="note"
        name="note"
        label={t("inside.chase-note")}
        optional
        maxLength={300}
        error={errorOf("note")}
        defaultValue={typed("note")}
      />
      <span>
        <Button variant="secondary" name="intent" value="chase-inside">
          {t("inside.chase")}
        </Button>
      </span>
    </form>
  );
}
