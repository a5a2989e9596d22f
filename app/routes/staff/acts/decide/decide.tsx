import { TextField } from "#app/components/form-fields/text-field.tsx";
import { decideProposal } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { nameOfProposer } from "#app/server/queries/staff/act-head.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { rejectProposal } from "#app/server/usecases/routing/reject-proposal.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { ProposalCard } from "../../file/proposal-card.tsx";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import {
  performActWithForm,
  performActWithReason,
  performAskedAct,
  type SentAct,
} from "../perform-act.ts";
import { ReasonCard } from "../reason-form.tsx";
import type { Route } from "./+types/decide.ts";

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
  decide: (sent: SentAct) =>
    performActWithForm(
      sent,
      decideProposal,
      (app, actor, target, { soloReason }) => decideDisposal(app, actor, target, soloReason),
      "decided",
    ),
  reject: (sent: SentAct) => performActWithReason(sent, rejectProposal, "rejected"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "decide");

export default function Decide({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, proposal, proposedBy, ownProposal, onePersonUnit } = loaderData;
  const decides = head.possible.some((command) => command !== "reject-proposal");
  return (
    <ActPage head={head} title={t("act.page.decide")} refusedForm={refusedForm}>
      {proposal && <ProposalCard proposal={proposal} proposedBy={proposedBy} />}
      <Panel title={t("petition.original")}>
        <PlainText>{loaderData.content}</PlainText>
      </Panel>
      {ownProposal && !onePersonUnit && <Alert tone="warning">{t("decide.second-person")}</Alert>}
      {decides && proposal && (
        <form method="post">
          <ActFields head={head} intent="decide" />
          <FormColumn>
            {ownProposal && (
              <TextField
                name="soloReason"
                label={t("decide.solo-reason")}
                rows={3}
                problems={refusedForm?.problems}
              />
            )}
            <ButtonRow>
              <Button>{t(`decide.agree.${proposal.kind}`)}</Button>
            </ButtonRow>
          </FormColumn>
        </form>
      )}
      {proposal && (
        <ReasonCard
          title={t("decide.reject-title")}
          head={head}
          intent="reject"
          label={t("decide.reject-reason")}
          button={t("decide.reject")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
