import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import type { Petition, Stage } from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import { shareInView } from "#app/domain/petition/shares.ts";
import {
  aConductClass,
  aForwarding,
  aPetition,
  aReply,
  clerk,
  strangeUnit,
  today,
} from "../petition.ts";
import { division } from "./cast.ts";
import { replied } from "./ledger.ts";

const reachesAgency: Stage[] = ["forwarded", "in-progress", "reply-drafted", "reply-submitted"];

const longAgo = civilDate("2026-11-02");
const late = (petition: typeof aForwarding) => ({
  forwarding: { ...petition, forwardedOn: longAgo, replyDueOn: longAgo },
});
const extensionRequest = {
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
  askedOn: today,
  by: 24 as OfficerId,
} as const;
const returnRequest = {
  reasonCode: "outside-competence" as const,
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
  by: 25 as OfficerId,
};

const submission = {
  reason: "agencies-disagree",
  question: "Who answers?",
  submittedOn: today,
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  fileId: 3,
  endedOn: null,
} as const;
const direction = {
  givenOn: today,
  enteredOn: today,
  by: "chairman",
  form: "note",
  documentNumber: "",
  text: "Construction answers.",
  fileId: 4,
  agencyId: null,
  reportedOn: null,
} as const;

/** What a command finds there that is asked of what somebody has begun. */
const waiting: Partial<Record<CommandType, Partial<Petition>>> = {
  "correct-receipt": { channel: "letter" },
  "correct-receipt-later": { channel: "letter" },
  "confirm-contact": { contactAsked: ["phone"] },
  "decline-contact": { contactAsked: ["phone"] },
  "stop-handling": { handledInOffice: true, forwarding: null },
  "take-back-draft": { reply: { ...aReply, signature: null, submittedOn: null } },
  "take-back-proposal": {
    proposal: {
      kind: "decline",
      reason: "unclear-content",
      door: null,
      guidance: "Please say where.",
      recipient: "",
      proposedBy: 22 as OfficerId,
    },
  },
  supply: { stageBeforeSupplement: "registered" },
  "ask-to-return": late(aForwarding),
  "reject-return-proposal": { returnProposal: { ...returnRequest, by: 24 as OfficerId } },
  "take-back-return-proposal": { returnProposal: { ...returnRequest, by: 24 as OfficerId } },
  "consent-to-return": { returnRequest },
  "refuse-return": { returnRequest },
  "confirm-restriction": { openRestriction: { on: today, toldAbove: true } },
  "escalate-restriction": { openRestriction: { on: longAgo, toldAbove: false } },
  "grant-extension": { extensionRequest },
  "refuse-extension": { extensionRequest },
  "enter-direction": { submission },
  "report-back": { submission: { ...submission, endedOn: today }, direction },
  "tell-progress": late(aForwarding),
  "end-supplement-wait": { supplementBy: longAgo, stageBeforeSupplement: "registered" },
  "make-chase-letter": late(aForwarding),
  "set-counting-agency": {
    others: [
      shareInView(
        aPetition({
          place: 2,
          role: "support",
          stage: "forwarded",
          forwarding: { ...aForwarding, agencyId: strangeUnit },
        }),
      ),
    ],
  },
};

/** A petition on which the command fails for no other reason than stage or person. */
export function ready(stage: Stage, type: CommandType): Petition {
  const petition = aPetition({
    stage,
    registerNumber: type === "register" ? null : 7,
    registerYear: type === "register" ? null : 2026,
    classification: aConductClass,
    points: [{ text: "Overdue", disposal: "handle", note: "" }],
    forwarding:
      reachesAgency.includes(stage) || replied.includes(stage) || stage === "awaiting-supplement"
        ? aForwarding
        : null,
    reply: aReply,
    answeredOn: replied.includes(stage) ? civilDate("2026-10-01") : null,
    agencyAssigneeId: 34 as OfficerId,
    divisionId: division,
    takenInBy: 21 as OfficerId,
    restricted: type.endsWith("-restriction") || type === "step-aside",
    quarantine: type.endsWith("quarantine") || type.endsWith("spam") ? "held" : "none",
  });
  if (type === "decline" || type === "guide" || type === "transfer" || type === "reject-proposal")
    return {
      ...petition,
      proposal: {
        kind: type === "reject-proposal" ? "decline" : type,
        reason: "unclear-content",
        door: "complaint",
        guidance: "Please write to …",
        recipient: "Inspectorate",
        proposedBy: clerk,
      },
    };
  if (type === "publish")
    return {
      ...petition,
      publication: { state: "prepared", preparedBy: clerk, remainingFindings: 0 },
    };
  if (type === "unpublish" || type === "take-down")
    return { ...petition, publication: { state: "published" } };
  return { ...petition, ...waiting[type] };
}
