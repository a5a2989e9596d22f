import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { reopenReasons } from "#app/domain/petition/correction.ts";
import { reopenForm } from "#app/forms/petition/taking-back.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { reopenFacts } from "#app/server/queries/staff/sending-back.ts";
import { reopenPetition } from "#app/server/usecases/custody/reopen-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithPaper, readActWithFiles } from "../paper-acts.ts";
import { CodedReasonForm } from "../recall/coded-reason-form.tsx";
import type { Route } from "./+types/reopen.ts";

export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { who, found, head } = await openActPage(args, ["reopen"]);
  return { head, facts: await reopenFacts(who.app, who.actor, found.petition) };
}

export async function action(args: Route.ActionArgs) {
  const { facts } = await loader(args);
  const sent = await readActWithFiles(args);
  const owed = { late: facts.late, own: facts.own && !sent.form.has("byPaper") };
  const form = reopenForm(staffToday(sent.who.app), owed);
  return performActWithPaper(sent, form, reopenPetition, "reopened");
}

export default function Reopen({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { head, facts } = loaderData;
  const onlyByPaper = head.onlyByPaper.length > 0;
  const day = facts.endedOn && dayInWords(facts.endedOn, i18n.language);
  return (
    <ActPage
      head={head}
      title={actTitle("reopen", head)}
      lead={day ? t("reopen.lead", { day }) : t("reopen.lead-undated")}
      refusedForm={refusedForm}
    >
      <Alert tone={facts.late ? "warning" : "info"}>
        {t(facts.late ? "reopen.late" : "reopen.in-time")}
      </Alert>
      <CodedReasonForm
        head={head}
        intent="reopen"
        options={reopenReasons.map((value) => ({
          value,
          label: t(`domain:reopen-reason.${value}`),
        }))}
        {...(facts.own && !onlyByPaper && { noteHint: t("reopen.note-own") })}
        button={t(onlyByPaper ? "signed-paper.title" : "reopen.do")}
        paper={onlyByPaper ? "owed" : "optional"}
        refusedForm={refusedForm}
      >
        {facts.late && (
          <DayField
            name="dueOn"
            label={t("reopen.due")}
            hint={t("reopen.due-hint")}
            problems={refusedForm?.problems}
          />
        )}
      </CodedReasonForm>
    </ActPage>
  );
}
