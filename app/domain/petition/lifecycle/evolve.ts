import { addDays, type CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { Petition, Reply } from "../petition.ts";
import type { PetitionEvent } from "./events.ts";
import { evolveTime, freshTime } from "./evolve-time.ts";

const noReply: Reply = {
  answers: [],
  outcome: null,
  legalBasis: "",
  measures: "",
  contact: "",
  signature: null,
  presentedBy: null,
  submittedOn: null,
};

const proposedKind = {
  DeclineProposed: "decline",
  GuideProposed: "guide",
  TransferProposed: "transfer",
} as const;

const withReply = (petition: Petition, change: Partial<Reply>): Petition => ({
  ...petition,
  reply: { ...(petition.reply ?? noReply), ...change },
});

/** The petition after one more event. Pure; the store writes what differs. */
export function evolve(petition: Petition, event: PetitionEvent): Petition {
  return (
    evolveIntake(petition, event) ??
    evolveDisposal(petition, event) ??
    evolveRouting(petition, event) ??
    evolveTime(petition, event) ??
    evolveReply(petition, event) ??
    evolveKeeping(petition, event)
  );
}

const endedWaits = ({ waits }: Petition, on: CivilDate) =>
  waits.map((wait) => (wait.to === null ? { ...wait, to: on } : wait));

function evolveIntake(petition: Petition, event: PetitionEvent): Petition | null {
  switch (event.type) {
    case "PetitionRegistered":
      return {
        ...petition,
        stage: "registered",
        registerYear: event.year,
        registerNumber: event.number,
      };
    case "SupplementRequested":
      return {
        ...petition,
        stage: "awaiting-supplement",
        stageBeforeSupplement: petition.stage,
        supplementBy: event.answerBy,
        // The day of the request itself is not taken out of the count.
        waits: [...petition.waits, { from: addDays(event.on, 1), to: null }],
      };
    case "SupplementSupplied":
    case "SupplementGivenUp":
      return {
        ...petition,
        stage: petition.stageBeforeSupplement ?? "received",
        stageBeforeSupplement: null,
        supplementBy: null,
        waits: endedWaits(petition, event.on),
      };
    case "ClosedWithoutSupplement":
      // It stays known where it stood: what is supplied later opens it again.
      return { ...petition, stage: "closed" };
    case "PetitionClassified":
      return { ...petition, classification: event.classification, points: event.points };
    default:
      return null;
  }
}

function evolveDisposal(petition: Petition, event: PetitionEvent): Petition | null {
  const ended = { ...petition, proposal: null, stageBeforeSupplement: null };
  switch (event.type) {
    case "DeclineProposed":
    case "GuideProposed":
    case "TransferProposed":
      return {
        ...petition,
        proposal: {
          kind: proposedKind[event.type],
          reason: event.type === "DeclineProposed" ? event.reason : null,
          door: event.type === "DeclineProposed" ? null : event.door,
          guidance: event.guidance,
          recipient: event.type === "TransferProposed" ? event.recipient : "",
          proposedBy: event.by,
        },
      };
    case "PetitionDeclined":
      return { ...ended, stage: "declined" };
    case "PetitionGuided":
      return { ...ended, stage: "guided" };
    case "PetitionTransferred":
      return { ...ended, stage: "transferred" };
    case "ProposalRejected":
      return { ...petition, proposal: null };
    default:
      return null;
  }
}

function evolveRouting(petition: Petition, event: PetitionEvent): Petition | null {
  switch (event.type) {
    case "PetitionAssigned":
      return event.inAgency
        ? { ...petition, agencyAssigneeId: event.officerId }
        : { ...petition, assigneeId: event.officerId };
    case "HandlingInOfficeBegun":
      return {
        ...petition,
        stage: "in-progress",
        handledInOffice: true,
        officeDueOn: event.dueOn,
        officeDueProvisional: event.provisional,
        forwarding: null,
        ...freshTime,
      };
    case "PetitionForwarded":
      return {
        ...petition,
        stage: "forwarded",
        handledInOffice: false,
        agencyAssigneeId: null,
        ...freshTime,
        forwarding: {
          agencyId: event.agencyId,
          agencyHasAccount: event.agencyHasAccount,
          forwardedOn: event.forwardedOn,
          replyDueOn: event.replyDueOn,
          replyDueProvisional: event.provisional,
          replyDueReason: event.dueReason,
          acceptedOn: null,
        },
      };
    case "PetitionAccepted":
      return {
        ...petition,
        stage: "in-progress",
        forwarding: petition.forwarding && { ...petition.forwarding, acceptedOn: event.on },
      };
    case "PetitionReturned":
      return {
        ...petition,
        stage: "returned",
        forwarding: null,
        agencyAssigneeId: null,
        reply: null,
        returns: petition.returns + 1,
        ...freshTime,
      };
    default:
      return null;
  }
}

function evolveReply(petition: Petition, event: PetitionEvent): Petition | null {
  switch (event.type) {
    case "ReplyDrafted":
      return withReply(petition, event.text);
    case "ReplyPresented":
      return { ...withReply(petition, { presentedBy: event.by }), stage: "reply-drafted" };
    case "DraftSentBack":
    case "CompletionAsked":
      // The signed document stays in history; what goes out again is signed again.
      return {
        ...withReply(petition, { signature: null, presentedBy: null, submittedOn: null }),
        stage: "in-progress",
        completionAskedOn: event.type === "CompletionAsked" ? event.on : petition.completionAskedOn,
      };
    case "ReplySigned":
      return withReply(petition, { signature: event.signature });
    case "ReplySubmitted":
      return {
        ...withReply(petition, { submittedOn: event.on }),
        stage: "reply-submitted",
        completionAskedOn: null,
        extensionRequest: null,
        returnRequest: null,
      };
    case "ReplySent":
      return { ...petition, stage: "answered", answeredOn: event.on };
    default:
      return null;
  }
}

function evolveKeeping(petition: Petition, event: PetitionEvent): Petition {
  switch (event.type) {
    case "PublicationPrepared":
      return {
        ...petition,
        publication: {
          state: "prepared",
          preparedBy: event.by,
          remainingFindings: event.findings,
        },
      };
    case "AnswerPublished":
      return { ...petition, publication: { state: "published" } };
    case "PublicationDeclined":
      return { ...petition, publication: { state: "declined", reason: event.reason } };
    case "AnswerUnpublished":
      return { ...petition, publication: { state: "unpublished", reason: event.reason } };
    case "PetitionRestricted":
      return petition.publication.state === "published"
        ? {
            ...petition,
            restricted: true,
            publication: { state: "unpublished", reason: event.reason },
          }
        : { ...petition, restricted: true };
    case "RestrictionLifted":
      return { ...petition, restricted: false };
    case "SteppedAside":
      return { ...petition, steppedAside: [...petition.steppedAside, event.by] };
    case "PetitionHeld":
      return { ...petition, quarantine: "held" };
    case "ReleasedFromQuarantine":
      return { ...petition, quarantine: "none" };
    case "SetAsideAsSpam":
      return { ...petition, quarantine: "spam" };
    case "PetitionWithdrawn":
      return { ...petition, stage: "withdrawn", proposal: null };
    case "PetitionClosed":
      return { ...petition, stage: "closed" };
    default:
      return petition;
  }
}
