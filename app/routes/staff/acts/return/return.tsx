import type { Done } from "#app/components/petition/done-words.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { giveReasonForm, pressButton } from "#app/forms/petition/decide.ts";
import { returnPetition as returnForm } from "#app/forms/petition/return-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { returnLimits } from "#app/server/queries/staff/sending-back.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { consentToReturn } from "#app/server/usecases/routing/consent-to-return.ts";
import { refuseReturn } from "#app/server/usecases/routing/refuse-return.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { DecideReturn } from "../decide/decide-return.tsx";
import { performActWithPaper, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
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

/** The request itself, for whoever may return at once and for whoever must ask first. */
const performReturn = (sent: SentWithFiles, perform: typeof returnPetition, done: Done) =>
  performActWithPaper(
    sent,
    returnForm,
    (app, actor, target, { reason, explanation, proposedAgencyId }, paper) => {
      const asked = {
        reasonCode: reason,
        reason: explanation,
        proposedAgencyId: proposedAgencyId as AgencyId | null,
      };
      return perform(app, actor, target, asked, paper);
    },
    done,
  );

/** What the page's forms ask for. */
const acts = {
  return: (sent: SentWithFiles) => performReturn(sent, returnPetition, "returned"),
  "ask-to-return": (sent: SentWithFiles) => performReturn(sent, askToReturn, "return-asked"),
  consent: (sent: SentWithFiles) =>
    performActWithPaper(
      sent,
      pressButton,
      (app, actor, target, _nothing, paper) => consentToReturn(app, actor, target, paper),
      "return-consented",
    ),
  refuse: (sent: SentWithFiles) =>
    performActWithPaper(
      sent,
      giveReasonForm,
      (app, actor, target, { reason }, paper) => refuseReturn(app, actor, target, reason, paper),
      "return-refused",
    ),
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "return")(sent);
}

export default function Return({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const { head, agencies, request, limits } = loaderData;
  const may = (command: (typeof commands)[number]) => head.possible.includes(command);
  const asks = may("ask-to-return");
  return (
    <ActPage
      head={head}
      title={actTitle("return", head)}
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
