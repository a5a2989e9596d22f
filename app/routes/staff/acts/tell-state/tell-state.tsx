import { data } from "react-router";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { TaskContact } from "#app/components/petition/task-contact.tsx";
import { stateCallOutcomes } from "#app/domain/petition/state-call.ts";
import { tellStateForm } from "#app/forms/petition/tell-state.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { stateToTell } from "#app/server/queries/senders/state-to-tell.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { tellState } from "#app/server/usecases/sending/tell-state.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { Card } from "#app/ui/panel.tsx";
import { notFound } from "../../../kit/refusals.ts";
import { type OpenedSender, openSender } from "../../tasks/open-sender.ts";
import { SpokenWords } from "../../tasks/spoken-words.tsx";
import { stateScriptOf } from "../../tasks/state-script.ts";
import { type ActHead, openActPage, type RefusedForm } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/tell-state.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, head } = await openActPage(args, ["tell-state"]);
  const told = await stateToTell(who.app, who.actor, head.code);
  if (told === null) throw notFound();
  const officer = signedIn(args.context).displayName;
  return { head, sender: told.sender, script: stateScriptOf(told, officer) };
}

/** The number that was asked for, or why the act did not happen. */
type Told = { readonly contact: OpenedSender } | RefusedForm;
type Answer = Response | ReturnType<typeof data<Told>>;

/** What the page's forms ask for. */
const acts = {
  open: openNumber,
  "tell-state": (sent: SentAct): Promise<Answer> =>
    performActWithForm(sent, tellStateForm, tellState, "state-told"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "tell-state");

/** The number stands in this one answer, after it was recorded that it was opened. */
async function openNumber({ who: { app, actor }, target: { code } }: SentAct): Promise<Answer> {
  return data<Told>({ contact: await openSender(app, actor, code) });
}

export default function TellState({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "tasks"]);
  const { head, sender, script } = loaderData;
  const contact = actionData && "contact" in actionData ? actionData.contact : undefined;
  const refusedForm = actionData && "problems" in actionData ? actionData : undefined;
  return (
    <ActPage
      head={head}
      title={t("act.page.tellState")}
      lead={t("tell-state.lead")}
      refusedForm={refusedForm}
    >
      {sender.hasPhone ? (
        <TwoColumns
          main={
            <>
              <TaskContact sender={sender} opened={contact}>
                {t("tasks:call.open-hint")}
              </TaskContact>
              <SpokenWords language={script.language}>
                {[script.greeting, ...script.lines, script.closing].map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </SpokenWords>
            </>
          }
          side={<OutcomeForm head={head} refusedForm={refusedForm} />}
        />
      ) : (
        <Alert tone="warning" title={t("tell-state.no-phone")}>
          <p>{t("tell-state.no-phone-way")}</p>
        </Alert>
      )}
    </ActPage>
  );
}

type OutcomeProps = { head: ActHead; refusedForm: RefusedForm | undefined };

function OutcomeForm({ head, refusedForm }: OutcomeProps) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr } = useProblems(refusedForm?.problems);
  return (
    <Card title={t("tell-state.outcome")}>
      <form method="post" noValidate className="grid gap-5">
        <ActFields head={head} intent="tell-state" />
        <RadioGroup
          id="outcome"
          name="outcome"
          label={t("tell-state.who-answered")}
          look="plain"
          options={stateCallOutcomes.map((value) => ({
            value,
            label: t(`tell-state.outcome-is.${value}`),
          }))}
          defaultValue={typedOr("outcome")}
          error={errorOf("outcome")}
        />
        <ButtonRow>
          <Button>{t("tell-state.do")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
