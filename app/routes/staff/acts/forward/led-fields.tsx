import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import type { RefusedForm } from "../act.ts";

const supportersOffered = [0, 1, 2];

type Props = {
  agencies: readonly AgencyChoice[];
  /** By when opinions are proposed to be asked for. */
  opinionDueOn: string;
  refusedForm: RefusedForm | undefined;
};

/** Who supports the agency that leads, and by when the opinions are to be with it. */
export function LedFields({ agencies, opinionDueOn, refusedForm }: Props) {
  const { t } = useTranslation("office");
  return (
    <fieldset className="grid gap-5 rounded-panel border border-rule p-5">
      <legend className="px-2 font-semibold">{t("forward.supporting")}</legend>
      <p className="text-sm text-ink-2">{t("forward.supporting-hint")}</p>
      {supportersOffered.map((order) => (
        <AgencyField
          key={order}
          name={`supporting[${order}].agencyId`}
          label={t("forward.supporter", { number: order + 1 })}
          agencies={agencies}
          optional={order > 0}
          problems={refusedForm?.problems}
        />
      ))}
      <DayField
        name="opinionDueOn"
        label={t("forward.opinion-due")}
        hint={t("forward.opinion-due-hint")}
        stored={opinionDueOn}
        problems={refusedForm?.problems}
      />
    </fieldset>
  );
}
