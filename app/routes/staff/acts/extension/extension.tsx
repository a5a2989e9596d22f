import { useActTitle } from "#app/components/petition/use-act-title.ts";
import {
  askExtension as askForm,
  decideExtension as decideForm,
} from "#app/forms/petition/extension.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { extensionLimits } from "#app/server/queries/staff/extension-limits.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { refuseExtension } from "#app/server/usecases/time/refuse-extension.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { ExtensionCard } from "../../file/extension-card.tsx";
import { openActPage, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import {
  performActWithPaper,
  readActAndPaper,
  readActWithFiles,
  type SentWithFiles,
} from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import type { Route } from "./+types/extension.ts";
import { AskExtensionForm } from "./ask-extension-form.tsx";
import { DecideExtensionForm } from "./decide-extension-form.tsx";

const commands = ["ask-extension", "grant-extension", "refuse-extension"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, commands);
  const { extensionRequest: request } = found.petition;
  return {
    head,
    request,
    limits: await extensionLimits(who.app, found.petition),
    ownRequest: request?.by === who.actor.officerId,
    onePersonUnit: found.onePersonUnit,
  };
}

/** What the page's forms ask for. */
const acts = {
  ask: (sent: SentWithFiles) => performActWithPaper(sent, askForm, askExtension, "extension-asked"),
  decide: decideOnRequest,
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "ask")(sent);
}

/** One form grants or refuses, as its own field says. */
async function decideOnRequest(sent: SentWithFiles) {
  const read = readActAndPaper(sent, decideForm);
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  const { typed, paper } = read.value;
  const { decision, days, note, soloReason } = typed;
  if (decision === "refuse")
    return performAct(
      sent,
      (...asked) => refuseExtension(...asked, { note, soloReason }, paper),
      "extension-refused",
    );
  return performAct(
    sent,
    (...asked) => grantExtension(...asked, { days: days ?? 0, note, soloReason }, paper),
    "extension-granted",
  );
}

export default function Extension({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const { head, request, limits, ownRequest, onePersonUnit } = loaderData;
  const may = (command: (typeof commands)[number]) => head.possible.includes(command);
  return (
    <ActPage
      head={head}
      title={actTitle("extension", head)}
      lead={t("extension.lead", { count: limits.daysMax })}
      refusedForm={refusedForm}
    >
      {request && <ExtensionCard request={request} limits={limits} />}
      {request && ownRequest && !onePersonUnit && (
        <Alert tone="warning">
          {t(may("refuse-extension") ? "decide.second-person-or-paper" : "decide.second-person")}
        </Alert>
      )}
      {request && may("refuse-extension") && (
        <DecideExtensionForm
          head={head}
          request={request}
          alone={ownRequest}
          refusedForm={refusedForm}
        />
      )}
      {may("ask-extension") && (
        <AskExtensionForm head={head} limits={limits} refusedForm={refusedForm} />
      )}
      {!request && !may("ask-extension") && <Alert>{t(`extension.none.${limits.state}`)}</Alert>}
    </ActPage>
  );
}
