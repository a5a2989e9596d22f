import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";
import { Details } from "#app/ui/details.tsx";
import type { RefusedForm } from "../act.ts";
import { DueByRuleText } from "./due-by-rule-text.tsx";

type Props = {
  /** Null where it stands by each point. */
  due: DueByRule | null;
  refusedForm: RefusedForm | undefined;
};

/** The rule's day stands unless the officer sets another one and says why. */
export function DueFields({ due, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const otherDay = typed("replyDueOn.year") || errorOf("replyDueOn") || errorOf("dueReason");
  return (
    <div>
      {due && (
        <>
          <p className="font-semibold">{t("forward.due")}</p>
          <DueByRuleText due={due} />
        </>
      )}
      <Details
        summary={t(due ? "forward.other-day" : "forward.other-day-for-all")}
        open={Boolean(otherDay)}
      >
        <div className="grid gap-5">
          <DayField
            name="replyDueOn"
            label={t("forward.due-on")}
            problems={refusedForm?.problems}
          />
          <TextField
            name="dueReason"
            label={t("forward.due-reason")}
            rows={2}
            problems={refusedForm?.problems}
          />
        </div>
      </Details>
    </div>
  );
}
