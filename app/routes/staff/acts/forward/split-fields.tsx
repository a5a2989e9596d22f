import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import type { RefusedForm } from "../act.ts";

type Props = {
  agencies: readonly AgencyChoice[];
  points: readonly { readonly place: number; readonly text: string }[];
  refusedForm: RefusedForm | undefined;
};

/** One agency for each point; points of one agency go to it together. */
export function SplitFields({ agencies, points, refusedForm }: Props) {
  const { t } = useTranslation("office");
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-2">{t("forward.split-hint")}</p>
      {points.map(({ place, text }, order) => (
        <fieldset key={place} className="grid gap-3 rounded-panel border border-rule p-5">
          <legend className="px-2 font-semibold">{t("reply.point", { number: place + 1 })}</legend>
          <p className="whitespace-pre-line">{text}</p>
          <input type="hidden" name={`parts[${order}].point`} value={place} />
          <AgencyField
            name={`parts[${order}].agencyId`}
            label={t("forward.agency-of-point")}
            agencies={agencies}
            problems={refusedForm?.problems}
          />
        </fieldset>
      ))}
    </div>
  );
}
