import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { followPoints } from "#app/components/form-fields/follow-points.ts";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";
import type { RefusedForm } from "../act.ts";
import { DueByRuleText } from "./due-by-rule-text.tsx";

export type PointToSend = {
  readonly place: number;
  readonly text: string;
  readonly due: DueByRule;
};

type Props = {
  agencies: readonly AgencyChoice[];
  points: readonly PointToSend[];
  refusedForm: RefusedForm | undefined;
};

/** One agency for each point; points of one agency go to it together. */
export function SplitFields({ agencies, points, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const places = points.map(({ place }) => place);
  const problems = followPoints(refusedForm?.problems, "parts", places);
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-2">{t("forward.split-hint")}</p>
      {points.map(({ place, text, due }, order) => (
        <fieldset key={place} className="grid gap-3 rounded-panel border border-rule p-5">
          <legend className="px-2 font-semibold">{t("reply.point", { number: place + 1 })}</legend>
          <p className="whitespace-pre-line">{text}</p>
          <input type="hidden" name={`parts[${order}].point`} value={place} />
          <AgencyField
            name={`parts[${order}].agencyId`}
            label={t("forward.agency-of-point")}
            agencies={agencies}
            problems={problems}
          />
          <TextField
            name={`parts[${order}].note`}
            label={t("forward.cover-note")}
            hint={t("forward.own-note-hint")}
            rows={2}
            optional
            problems={problems}
          />
          <div>
            <p className="font-semibold">{t("forward.due")}</p>
            <DueByRuleText due={due} />
          </div>
        </fieldset>
      ))}
    </div>
  );
}
