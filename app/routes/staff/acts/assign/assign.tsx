import { useProblems } from "#app/components/form-fields/use-problems.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import { assignPetition as assignForm } from "#app/forms/petition/assign-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { colleagueChoices } from "#app/server/queries/staff/choices.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/assign.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["assign"]);
  const { assigneeId, agencyAssigneeId } = found.petition;
  const now = found.coordinates ? assigneeId : agencyAssigneeId;
  return {
    head,
    now: String(now ?? who.actor.officerId),
    colleagues: await colleagueChoices(who.app, who.actor.unitId),
  };
}

/** What the page's form asks for. */
const acts = {
  assign: (sent: SentAct) =>
    performActWithForm(
      sent,
      assignForm,
      (app, actor, target, { officerId }) =>
        assignPetition(app, actor, target, officerId as OfficerId),
      "assigned",
    ),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "assign");

export default function Assign({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { head, now, colleagues } = loaderData;
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <ActPage head={head} title={t("act.page.assign")} refusedForm={refusedForm}>
      <form method="post">
        <ActFields head={head} intent="assign" />
        <FormColumn>
          <Select
            id="officerId"
            name="officerId"
            label={t("assign.officer")}
            hint={t("assign.officer-hint")}
            error={errorOf("officerId")}
            empty={t("shell:form.choose")}
            options={colleagues}
            defaultValue={typed("officerId", now)}
          />
          <ButtonRow>
            <Button>{t("assign.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
