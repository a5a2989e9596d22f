import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { momentInVietnam } from "#app/components/time/day-words.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { IncidentLine } from "#app/server/queries/rights/incidents.ts";
import { Button } from "#app/ui/button.tsx";
import type { FormOutcome } from "../../kit/handle-form.ts";
import { hasIntent } from "../../kit/has-intent.ts";
import type { FormProblems } from "../../kit/read-form.ts";
import { WhatFields } from "./incident-form.tsx";

type Props = { incident: IncidentLine; outcome: FormOutcome | undefined; today: string };

/** What is known now, and whom it was reported to. */
export function ChangeForm({ incident, outcome: all }: Props) {
  const { t } = useTranslation("rights");
  const outcome = hasIntent(all?.problems?.values, "change") ? all : undefined;
  const problems = outcome?.problems;
  const reported = incident.reportedAt === null ? null : new Date(incident.reportedAt);
  return (
    <form method="post" noValidate className="grid max-w-column gap-5">
      <input type="hidden" name="intent" value="change" />
      <WhatFields outcome={outcome} stored={incident} />
      <h3 className="text-lg">{t("incident.report-title")}</h3>
      <DayField
        name="reportedOn"
        optional
        label={t("incident.reported-on")}
        stored={reported && civilDateInVietnam(reported)}
        problems={problems}
      />
      <TextField
        name="reportedTime"
        optional
        label={t("incident.reported-time")}
        stored={reported ? momentInVietnam(reported).time : ""}
        problems={problems}
      />
      <TextField
        name="reportNumber"
        optional
        label={t("incident.report-number")}
        stored={incident.reportNumber}
        problems={problems}
      />
      <DayField
        name="peopleToldOn"
        optional
        label={t("incident.people-told")}
        stored={incident.peopleToldOn}
        problems={problems}
      />
      <div>
        <Button>{t("incident.save")}</Button>
      </div>
    </form>
  );
}

/** What came of it; afterwards nothing is changed. */
export function CloseForm({ problems: all }: { problems: FormProblems | undefined }) {
  const { t } = useTranslation("rights");
  const problems = hasIntent(all?.values, "close") ? all : undefined;
  return (
    <form method="post" noValidate className="grid max-w-column gap-5">
      <input type="hidden" name="intent" value="close" />
      <TextField
        name="closingNote"
        rows={3}
        label={t("incident.closing-note")}
        problems={problems}
      />
      <div>
        <Button variant="secondary">{t("incident.close")}</Button>
      </div>
    </form>
  );
}
