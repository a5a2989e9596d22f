import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { decideProposal, giveReasonForm } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { nameOfProposer } from "#app/server/queries/staff/act-head.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { rejectProposal } from "#app/server/usecases/routing/reject-proposal.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { ProposalCard } from "../../file/proposal-card.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithPaper, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { ReasonCard } from "../reason-form.tsx";
import type { Route } from "./+types/decide.ts";
import { DecideForm } from "./decide-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const commands = ["decline", "guide", "transfer", "reject-proposal"] as const;
  const { who, found, head } = await openActPage(args, commands);
  const { proposal } = found.petition;
  return {
    head,
    proposal,
    proposedBy: await nameOfProposer(who.app, found.petition),
    content: found.content,
    ownProposal: proposal?.proposedBy === who.actor.officerId,
    onePersonUnit: found.onePersonUnit,
  };
}

/** What the page's forms ask for. */
const acts = {
  decide: (sent: SentWithFiles) =>
    performActWithPaper(
      sent,
      decideProposal,
      (app, actor, target, { soloReason }, paper) =>
        decideDisposal(app, actor, target, soloReason, paper),
      "decided",
    ),
  reject: (sent: SentWithFiles) =>
    performActWithPaper(
      sent,
      giveReasonForm,
      (app, actor, target, { reason }, paper) => rejectProposal(app, actor, target, reason, paper),
      "rejected",
    ),
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "decide")(sent);
}

export default function Decide({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const { head, proposal, proposedBy, ownProposal, onePersonUnit } = loaderData;
  const decides = head.possible.some((command) => command !== "reject-proposal");
  return (
    <ActPage head={head} title={actTitle("decide", head)} refusedForm={refusedForm}>
      {proposal && <ProposalCard proposal={proposal} proposedBy={proposedBy} />}
      <Panel title={t("petition.original")}>
        <PlainText>{loaderData.content}</PlainText>
      </Panel>
      {ownProposal && !onePersonUnit && (
        <Alert tone="warning">{t("decide.second-person-or-paper")}</Alert>
      )}
      {decides && proposal && (
        <DecideForm
          head={head}
          kind={proposal.kind}
          alone={ownProposal}
          refusedForm={refusedForm}
        />
      )}
      {proposal && head.possible.includes("reject-proposal") && (
        <ReasonCard
          title={t("decide.reject-title")}
          head={head}
          intent="reject"
          label={t("decide.reject-reason")}
          button={t("decide.reject")}
          variant="secondary"
          paper={head.onlyByPaper.includes("reject-proposal") ? "owed" : "possible"}
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
