import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LatenessNotice } from "./lateness-notice.tsx";
import { LetterNotices, letterNotices } from "./letter-notices.tsx";

/** What must be known before anything is done: a return, a request to complete, a pending proposal. */
export function PetitionNotices({ file }: { file: PetitionFile }) {
  const { t } = useTranslation(["office", "domain"]);
  const returnReason = useReturnReason();
  const { petition, returned, toChange } = file;
  const waiting = petition.stage === "awaiting-supplement";
  const { quarantine } = petition;
  const held = quarantine !== "none";
  const { extensionRequest, returnRequest, returnProposal } = petition;
  const asked = [extensionRequest, returnRequest, returnProposal];
  const notices = [returned, toChange, petition.proposal, ...asked];
  const late = file.late !== null && file.late.toldOn !== null;
  const { gaps, soundsLike } = letterNotices(file);
  const quiet = !waiting && !petition.restricted && !held && !late;
  const plain = quiet && gaps.length + soundsLike.length === 0;
  if (notices.every((one) => one === null) && plain) return null;
  return (
    <div className="mb-6 grid gap-3">
      {held && (
        <Alert tone="warning" title={t(`quarantine.notice.${quarantine}`)}>
          <p>{t("quarantine.notice-what")}</p>
        </Alert>
      )}
      <LatenessNotice file={file} />
      <LetterNotices file={file} />
      {petition.restricted && <RestrictedNotice {...petition} />}
      <Proposed file={file} />
      <AgencyRequests {...petition} />
      {returned && petition.stage === "returned" && (
        <Alert tone="warning" title={t("petition.returned", { agency: returned.agency })}>
          <p className="whitespace-pre-line">{returnReason(returned)}</p>
          {returned.proposed && <p>{t("petition.returned-to", { agency: returned.proposed })}</p>}
        </Alert>
      )}
      {toChange && (
        <Alert tone="warning" title={t(`petition.to-change.${toChange.by}`)}>
          <p className="whitespace-pre-line">{toChange.reason}</p>
        </Alert>
      )}
      {waiting && (
        <Alert title={t("petition.waiting")}>
          <p className="whitespace-pre-line">{file.supplementQuestion}</p>
        </Alert>
      )}
    </div>
  );
}

/** Who sees it, and that its lead has to decide on that. */
function RestrictedNotice({ openRestriction }: Pick<Petition, "openRestriction">) {
  const { t, i18n } = useTranslation("office");
  const day = openRestriction && dayInWords(openRestriction.on, i18n.language);
  return (
    <Alert tone="warning">
      <p>{t("petition.restricted-note")}</p>
      {day && <p>{t("petition.restriction-open", { day })}</p>}
    </Alert>
  );
}

/** What the agency asks of the office lead, and what its officer proposes to its own head. */
function AgencyRequests({
  extensionRequest,
  returnRequest,
  returnProposal,
}: Pick<Petition, "extensionRequest" | "returnRequest" | "returnProposal">) {
  const { t } = useTranslation("office");
  const returnReason = useReturnReason();
  return (
    <>
      {extensionRequest && (
        <Alert tone="warning" title={t("petition.asks.extension")}>
          <p>{t("extension.asked", { count: extensionRequest.days })}</p>
          <p className="whitespace-pre-line">{extensionRequest.explanation}</p>
        </Alert>
      )}
      {returnRequest && (
        <Alert tone="warning" title={t("petition.asks.return")}>
          <p className="whitespace-pre-line">{returnReason(returnRequest)}</p>
        </Alert>
      )}
      {returnProposal && (
        <Alert tone="warning" title={t("petition.asks.return-proposal")}>
          <p className="whitespace-pre-line">{returnReason(returnProposal)}</p>
        </Alert>
      )}
    </>
  );
}

/** What a colleague proposes to do with it, until somebody decides. */
function Proposed({ file: { petition, proposedBy } }: { file: PetitionFile }) {
  const { t } = useTranslation(["office", "domain"]);
  const { proposal } = petition;
  if (proposal === null) return null;
  const { reason, door, recipient, guidance } = proposal;
  return (
    <Alert
      tone="warning"
      title={t("petition.proposal", {
        officer: proposedBy,
        what: t(`act.propose.${proposal.kind}`),
      })}
    >
      <p>{reason ? t(`domain:decline-reason.${reason}`) : door && t(`domain:door.${door}`)}</p>
      {recipient && <p>{t("petition.recipient", { name: recipient })}</p>}
      <p className="whitespace-pre-line">{guidance}</p>
    </Alert>
  );
}
