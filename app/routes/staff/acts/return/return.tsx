import type { Done } from "#app/components/petition/done-words.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { seesInside } from "#app/domain/permission/policy.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { giveReasonForm, pressButton } from "#app/forms/petition/decide.ts";
import { returnPetition as returnForm } from "#app/forms/petition/return-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { returnLimits } from "#app/server/queries/staff/sending-back.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { consentToReturn } from "#app/server/usecases/routing/consent-to-return.ts";
import {
  proposeReturn,
  rejectReturnProposal,
} from "#app/server/usecases/routing/propose-return.ts";
import { refuseReturn } from "#app/server/usecases/routing/refuse-return.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { hasIntent } from "../../../kit/has-intent.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { DecideReturn } from "../decide/decide-return.tsx";
import { performActWithPaper, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { performActWithForm, performActWithReason } from "../perform-act.ts";
import { ReasonCard } from "../reason-form.tsx";
import type { Route } from "./+types/return.ts";
import { ReturnForm } from "./return-form.tsx";

const commands = [
  "return",
  "ask-to-return",
  "propose-return",
  "reject-return-proposal",
  "consent-to-return",
  "refuse-return",
] as const;

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, commands);
  const agencies = await agencyChoices(who.app);
  const { forwarding, returnRequest } = found.petition;
  // Between an officer and his head nobody else reads it.
  const proposal = seesInside(who.actor, found.petition) ? found.petition.returnProposal : null;
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
    proposal,
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
  "propose-return": (sent: SentWithFiles) =>
    performActWithForm(
      sent,
      returnForm,
      (app, actor, target, { reason, explanation, proposedAgencyId }) =>
        proposeReturn(app, actor, target, {
          reasonCode: reason,
          reason: explanation,
          proposedAgencyId: proposedAgencyId as AgencyId | null,
        }),
      "return-proposed",
    ),
  "reject-proposal": (sent: SentWithFiles) =>
    performActWithReason(sent, rejectReturnProposal, "return-proposal-rejected"),
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
  const { head, agencies, request, proposal, limits } = loaderData;
  const may = (command: (typeof commands)[number]) => head.possible.includes(command);
  const asks = may("ask-to-return");
  const decision = asks ? "ask-to-return" : may("return") ? "return" : null;
  const byPaper = decision !== null && head.onlyByPaper.includes(decision);
  const proposes = may("propose-return") && (decision === null || byPaper);
  return (
    <ActPage
      head={head}
      title={actTitle("return", head)}
      lead={t("return.lead", { count: limits.freeDays })}
      refusedForm={refusedForm}
    >
      {asks && <Alert tone="warning">{t("return.needs-consent")}</Alert>}
      {request && <DecideReturn head={head} request={request} refusedForm={refusedForm} />}
      {proposal && may("reject-return-proposal") && (
        <Alert tone="warning">{t("return.proposed-by-officer")}</Alert>
      )}
      {!request && (decision !== null || proposes) && (
        <ReturnForm
          head={head}
          decision={decision}
          byPaper={byPaper}
          proposes={proposes}
          agencies={agencies}
          proposal={proposal}
          refusedForm={hasIntent(refusedForm, "reject-proposal") ? undefined : refusedForm}
        />
      )}
      {proposal && may("reject-return-proposal") && (
        <ReasonCard
          title={t("return.refuse-title")}
          head={head}
          intent="reject-proposal"
          label={t("return.refuse-reason")}
          button={t("return.reject-proposal")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
