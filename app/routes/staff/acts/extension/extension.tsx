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
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { ExtensionCard } from "../../file/extension-card.tsx";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
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

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const who = asker(context);
  const target = targetOf({ params }, form);
  if (readIntent(form, ["ask", "decide"], "ask") === "decide") {
    const read = readForm(form, decideForm);
    if (!read.ok) return respondWithProblems(form, read.problems);
    const { decision, days, note, soloReason } = read.value;
    return decision === "grant"
      ? redirectAfterAct(
          who,
          target,
          form,
          await grantExtension(who.app, who.actor, target, { days: days ?? 0, note, soloReason }),
          "extension-granted",
        )
      : redirectAfterAct(
          who,
          target,
          form,
          await refuseExtension(who.app, who.actor, target, { note, soloReason }),
          "extension-refused",
        );
  }
  const read = readForm(form, askForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await askExtension(who.app, who.actor, target, read.value);
  return redirectAfterAct(who, target, form, result, "extension-asked");
}

export default function Extension({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, request, limits, ownRequest, onePersonUnit } = loaderData;
  const may = (command: (typeof commands)[number]) => head.possible.includes(command);
  return (
    <ActPage
      head={head}
      title={t("act.page.extension")}
      lead={t("extension.lead", { count: limits.daysMax })}
      refusedForm={refusedForm}
    >
      {request && <ExtensionCard request={request} limits={limits} />}
      {request && ownRequest && !onePersonUnit && (
        <Alert tone="warning">{t("decide.second-person")}</Alert>
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
