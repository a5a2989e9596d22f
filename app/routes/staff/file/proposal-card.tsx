import type { DisposalProposal } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = { proposal: DisposalProposal; proposedBy: string };

/** What somebody proposed, with the very words that the sender would read. */
export function ProposalCard({ proposal, proposedBy }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const { kind, reason, door, recipient, guidance } = proposal;
  const why = reason
    ? { key: "why", term: t("dispose.reason"), value: t(`domain:decline-reason.${reason}`) }
    : { key: "why", term: t("dispose.door"), value: door && t(`domain:door.${door}`) };
  const to = { key: "to", term: t("dispose.recipient"), value: recipient };
  return (
    <Card title={t("petition.proposal", { officer: proposedBy, what: t(`act.propose.${kind}`) })}>
      <SummaryList
        rows={[
          why,
          ...(recipient ? [to] : []),
          { key: "guidance", term: t("dispose.guidance"), value: guidance },
        ]}
      />
    </Card>
  );
}
