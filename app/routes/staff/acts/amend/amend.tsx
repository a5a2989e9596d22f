import { SignedPaperFields } from "#app/components/form-fields/signed-paper-fields.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { laterPaperKinds } from "#app/domain/petition/later-papers.ts";
import { amendReplyForm } from "#app/forms/petition/amend-reply.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { amendReply } from "#app/server/usecases/reply/amend-reply.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { openActPage, respondWithProblems } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { joinParts, readActWithFiles, readPaper } from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import type { Route } from "./+types/amend.ts";

const commands = ["amend-reply", "recall-reply"] as const;

export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { head } = await openActPage(args, commands);
  return { head };
}

export async function action(args: Route.ActionArgs) {
  await loader(args);
  const sent = await readActWithFiles(args);
  const typed = readForm(sent.form, amendReplyForm);
  const paper = readPaper(sent, true);
  if (!typed.ok || !paper.ok) return respondWithProblems(sent.form, joinParts(sent, typed, paper));
  return performAct(
    sent,
    (...asked) => amendReply(...asked, typed.value, paper.value),
    "reply-amended",
  );
}

export default function Amend({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { head } = loaderData;
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <ActPage
      head={head}
      title={actTitle("amend", head)}
      lead={t("amend.lead")}
      refusedForm={refusedForm}
    >
      <Alert tone="warning">{t("amend.effect")}</Alert>
      <form method="post" encType="multipart/form-data">
        <ActFields head={head} intent="amend" />
        <FormColumn>
          <RadioGroup
            id="kind"
            name="kind"
            label={t("amend.kind")}
            error={errorOf("kind")}
            defaultValue={typed("kind")}
            options={laterPaperKinds.map((value) => ({
              value,
              label: t(`domain:later-paper.${value}`),
            }))}
          />
          <TextField
            name="note"
            label={t("amend.note")}
            hint={t("amend.note-hint")}
            rows={4}
            problems={refusedForm?.problems}
          />
          <SignedPaperFields fileHint={t("amend.file-hint")} problems={refusedForm?.problems} />
          <ButtonRow>
            <Button variant="warning">{t("amend.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
