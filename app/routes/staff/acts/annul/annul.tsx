import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { annulReasons } from "#app/domain/petition/correction.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { annulForm } from "#app/forms/petition/taking-back.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { annulFacts } from "#app/server/queries/staff/sending-back.ts";
import { annulEntry } from "#app/server/usecases/custody/annul-entry.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readForm, typedValues } from "../../../kit/read-form.ts";
import { openActPage, redirectAfterAct, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { readActWithFiles } from "../paper-acts.ts";
import { CodedReasonForm } from "../recall/coded-reason-form.tsx";
import type { Route } from "./+types/annul.ts";

export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { who, found, head } = await openActPage(args, ["annul-entry"]);
  return { head, facts: await annulFacts(who.app, who.actor, found.petition) };
}

/** What is wrong with the other number is told beside it. */
const wrongNumber: { readonly [Reason in RefusalReason]?: string } = {
  "replacement-unknown": "forms:annul.number-unknown",
  "replacement-itself": "forms:annul.number-itself",
  "replacement-annulled": "forms:annul.number-annulled",
  "replacement-same-book": "forms:annul.number-same-book",
  "replacement-ended": "forms:annul.number-ended",
  "replacement-later": "forms:annul.number-later",
};

export async function action(args: Route.ActionArgs) {
  const { facts } = await loader(args);
  const { who, target, form } = await readActWithFiles(args);
  const read = readForm(form, annulForm(facts));
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await annulEntry(who.app, who.actor, target, read.value);
  const wrong = result.ok ? undefined : wrongNumber[result.reason];
  if (wrong !== undefined)
    return respondWithProblems(form, { values: typedValues(form), errors: { replacedBy: wrong } });
  return redirectAfterAct(who, target, form, result, "entry-annulled");
}

export default function Annul({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { head, facts } = loaderData;
  return (
    <ActPage
      head={head}
      title={actTitle("annul", head)}
      lead={t("annul.lead", { number: head.registerNumber ?? "" })}
      refusedForm={refusedForm}
    >
      <Alert tone="warning">{t("annul.effect")}</Alert>
      <CodedReasonForm
        head={head}
        intent="annul"
        options={annulReasons.map((value) => ({ value, label: t(`domain:annul-reason.${value}`) }))}
        noteHint={t(facts.own ? "annul.note-own" : "annul.note-hint")}
        button={t("annul.do")}
        refusedForm={refusedForm}
      >
        <TextField
          name="replacedBy"
          label={t("annul.replaced-by")}
          hint={t("annul.replaced-by-hint")}
          problems={refusedForm?.problems}
        />
      </CodedReasonForm>
    </ActPage>
  );
}
