import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { giveReason } from "#app/forms/petition/decide.ts";
import { returnPetition as returnForm } from "#app/forms/petition/return-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { returnLimits } from "#app/server/queries/staff/return-limits.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { consentToReturn } from "#app/server/usecases/routing/consent-to-return.ts";
import { refuseReturn } from "#app/server/usecases/routing/refuse-return.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { DecideReturn } from "../decide/decide-return.tsx";
import type { Route } from "./+types/return.ts";
import { ReturnForm } from "./return-form.tsx";

const commands = ["return", "ask-to-return", "consent-to-return", "refuse-return"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, commands);
  const agencies = await agencyChoices(who.app);
  const { forwarding, returnRequest } = found.petition;
  const proposed = agencies.find(
    ({ value }) => value === String(returnRequest?.proposedAgencyId),
  )?.label;
  return {
    head,
    agencies: agencies.filter(({ value }) => value !== String(forwarding?.agencyId)),
    request: returnRequest && {
      reasonCode: returnRequest.reasonCode,
      reason: returnRequest.reason,
      proposed: proposed ?? "",
    },
    limits: await returnLimits(who.app, found.petition),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const intents = ["return", "ask-to-return", "consent", "refuse"] as const;
  const intent = readIntent(form, intents, "return");
  if (intent === "consent")
    return redirectAfterAct(
      who,
      target,
      form,
      await consentToReturn(who.app, who.actor, target),
      "return-consented",
    );
  if (intent === "refuse") {
    const read = readForm(form, giveReason);
    if (!read.ok) return respondWithProblems(form, read.problems);
    const result = await refuseReturn(who.app, who.actor, target, read.value.reason);
    return redirectAfterAct(who, target, form, result, "return-refused");
  }
  const read = readForm(form, returnForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const { reason: reasonCode, explanation, proposedAgencyId } = read.value;
  const input = {
    reasonCode,
    reason: explanation,
    proposedAgencyId: proposedAgencyId as AgencyId | null,
  };
  return intent === "ask-to-return"
    ? redirectAfterAct(
        who,
        target,
        form,
        await askToReturn(who.app, who.actor, target, input),
        "return-asked",
      )
    : redirectAfterAct(
        who,
        target,
        form,
        await returnPetition(who.app, who.actor, target, input),
        "returned",
      );
}

export default function Return({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, agencies, request, limits } = loaderData;
  const may = (command: (typeof commands)[number]) => head.possible.includes(command);
  const asks = may("ask-to-return");
  return (
    <ActPage
      head={head}
      title={t("act.page.return")}
      lead={t("return.lead", { count: limits.freeDays })}
      refusedForm={refusedForm}
    >
      {asks && <Alert tone="warning">{t("return.needs-consent")}</Alert>}
      {request && <DecideReturn head={head} request={request} refusedForm={refusedForm} />}
      {!request && (may("return") || asks) && (
        <ReturnForm
          head={head}
          intent={asks ? "ask-to-return" : "return"}
          agencies={agencies}
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
