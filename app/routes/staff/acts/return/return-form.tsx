import { AgencyField, type AgencyFieldProps } from "#app/components/form-fields/agency-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { type ReturnRequest, returnReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { PaperSection } from "../paper-section.tsx";

const buttons = { return: "return.do", "ask-to-return": "return.ask" } as const;

type Ways = {
  /** What the head decides now; null where this person neither decides nor records it. */
  decision: keyof typeof buttons | null;
  /** He can only record it from the paper that his head signed. */
  byPaper: boolean;
  /** He proposes it to his head. */
  proposes: boolean;
};

type Props = Ways & {
  head: ActHead;
  agencies: AgencyFieldProps["agencies"];
  /** What the officer proposed, where the head decides. */
  proposal: Pick<ReturnRequest, "reasonCode" | "reason" | "proposedAgencyId"> | null;
  refusedForm: RefusedForm | undefined;
};

/** Why it is not this agency's, and whose it is; by one button or the other. */
export function ReturnForm({ head, agencies, proposal, refusedForm, ...ways }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="version" value={head.version} />
      <FormColumn>
        <RadioGroup
          id="reason"
          name="reason"
          label={t("return.reason")}
          error={errorOf("reason")}
          defaultValue={typed("reason", proposal?.reasonCode ?? "")}
          options={returnReasons.map((value) => ({
            value,
            label: t(`domain:return-reason.${value}`),
          }))}
        />
        <TextField
          name="explanation"
          label={t("return.explanation")}
          hint={t("return.explanation-hint")}
          rows={4}
          stored={proposal?.reason ?? ""}
          problems={refusedForm?.problems}
        />
        <AgencyField
          name="proposedAgencyId"
          label={t("return.proposed")}
          hint={t("return.proposed-hint")}
          agencies={agencies}
          {...(proposal && { stored: String(proposal.proposedAgencyId) })}
          problems={refusedForm?.problems}
        />
        <Buttons {...ways} problems={refusedForm?.problems} />
      </FormColumn>
    </form>
  );
}

function Buttons({
  decision,
  byPaper,
  proposes,
  problems,
}: Ways & { problems: RefusedForm["problems"] | undefined }) {
  const { t } = useTranslation("office");
  return (
    <>
      {proposes && (
        <ButtonRow>
          <Button name="intent" value="propose-return">
            {t("return.propose")}
          </Button>
        </ButtonRow>
      )}
      {decision && (
        <>
          {/* Behind the button above, whose word comes first where it is pressed. */}
          <input type="hidden" name="intent" value={decision} />
          <PaperSection owed={byPaper} problems={problems} />
          <ButtonRow>
            <Button variant={proposes ? "secondary" : "primary"}>
              {t(byPaper ? "signed-paper.title" : buttons[decision])}
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}
