import { useProblems } from "#app/components/use-problems.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { returnPetition as returnForm, returnReasons } from "#app/forms/return-petition.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { returnPetition } from "#app/server/usecases/return-petition.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { asker } from "../asker.ts";
import type { Route } from "./+types/return.ts";
import { concluded, openActPage, targetOf, unread } from "./act.ts";
import { ActFields, ActPage } from "./act-page.tsx";
import { AgencyField } from "./agency-field.tsx";
import { TextField } from "./text-field.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { who, file, head } = await openActPage(args, ["return"]);
  const agencies = await agencyChoices(who.app);
  return {
    head,
    agencies: agencies.filter(({ value }) => value !== String(file.petition.forwarding?.agencyId)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const read = readForm(form, returnForm);
  if (!read.ok) return unread(form, read.problems);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const { reason, explanation, proposedAgencyId } = read.value;
  // The history keeps one sentence; it is written in the language of the administration.
  const words = i18nFor("vi").t(`forms:returnReasons.${reason}`);
  const result = await returnPetition(who.app, who.actor, target, {
    reason: `${words}. ${explanation}`,
    proposedAgencyId: proposedAgencyId as AgencyId | null,
  });
  return concluded(who, target, form, result, "returned");
}

export default function Return({ loaderData, actionData: undone }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "forms"]);
  const { head, agencies } = loaderData;
  const { errorOf, typedOr: typed } = useProblems(undone?.problems);
  return (
    <ActPage head={head} title={t("act.page.chuyen-tra")} lead={t("return.lead")} undone={undone}>
      <form method="post">
        <ActFields head={head} intent="return" />
        <FormColumn>
          <RadioGroup
            id="reason"
            name="reason"
            label={t("return.reason")}
            error={errorOf("reason")}
            defaultValue={typed("reason")}
            options={returnReasons.map((value) => ({
              value,
              label: t(`forms:returnReasons.${value}`),
            }))}
          />
          <TextField
            name="explanation"
            label={t("return.explanation")}
            hint={t("return.explanation-hint")}
            rows={4}
            undone={undone}
          />
          <AgencyField
            name="proposedAgencyId"
            label={t("return.proposed")}
            hint={t("return.proposed-hint")}
            agencies={agencies}
            undone={undone}
          />
          <ButtonRow>
            <Button>{t("return.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
