import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { incidentDataKinds } from "#app/domain/data-rights/incident.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { IncidentLine } from "#app/server/queries/rights/incidents.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import type { FormOutcome } from "../../kit/handle-form.ts";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { today: string; outcome: FormOutcome | undefined };

/** What happened and when it was noticed. */
export function IncidentForm({ today, outcome }: Props) {
  const { t } = useTranslation("rights");
  const problems = outcome?.problems;
  return (
    <form method="post" noValidate className="grid max-w-column gap-5">
      <DayField
        name="noticedOn"
        label={t("incident.noticed-on")}
        stored={today}
        problems={problems}
      />
      <TextField name="noticedTime" label={t("incident.noticed-time")} problems={problems} />
      <WhatFields outcome={outcome} stored={null} />
      <div>
        <Button>{t("incident.do")}</Button>
      </div>
    </form>
  );
}

type Stored = Pick<
  IncidentLine,
  "serious" | "what" | "dataKinds" | "peopleCount" | "consequences" | "measures"
>;

/** What is told of an incident, at once or later. */
export function WhatFields({
  outcome,
  stored,
}: {
  outcome: FormOutcome | undefined;
  stored: Stored | null;
}) {
  const { t } = useTranslation("rights");
  const problems = outcome?.problems;
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <>
      <Checkbox
        id="serious"
        name="serious"
        label={t("incident.serious")}
        hint={t("incident.serious-hint")}
        defaultChecked={typedOr("serious", stored?.serious ? "on" : "") === "on"}
      />
      <TextField
        name="what"
        rows={4}
        label={t("incident.what")}
        hint={t("incident.what-hint")}
        stored={stored?.what ?? ""}
        problems={problems}
      />
      <CheckboxGroup
        id="dataKinds"
        name="dataKinds"
        label={t("incident.data")}
        error={errorOf("dataKinds")}
        defaultValues={outcome?.chosen ?? stored?.dataKinds ?? []}
        options={incidentDataKinds.map((kind) => ({ value: kind, label: t(`data-kind.${kind}`) }))}
      />
      <LaterKnown problems={problems} stored={stored} />
    </>
  );
}

/** What is often known only later. */
function LaterKnown({
  problems,
  stored,
}: {
  problems: FormProblems | undefined;
  stored: Stored | null;
}) {
  const { t } = useTranslation("rights");
  return (
    <>
      <TextField
        name="peopleCount"
        optional
        label={t("incident.people")}
        stored={stored?.peopleCount == null ? "" : String(stored.peopleCount)}
        problems={problems}
      />
      <TextField
        name="consequences"
        rows={3}
        optional
        label={t("incident.consequences")}
        stored={stored?.consequences ?? ""}
        problems={problems}
      />
      <TextField
        name="measures"
        rows={3}
        optional
        label={t("incident.measures")}
        stored={stored?.measures ?? ""}
        problems={problems}
      />
    </>
  );
}
