import { addDays } from "../../deadline/calendar/civil-date.ts";
import { countWithOneAsked } from "../counting-agency.ts";
import { isEnded, type Petition, type Reply, type Share } from "../petition.ts";
import { endWhole, nextPlace, placeToBegin, shareInView, viewShare } from "../shares.ts";
import type { EventOf, EventType } from "./events.ts";
import { amendedEvolvers } from "./evolvers/evolve-amended.ts";
import { contactEvolvers } from "./evolvers/evolve-contact.ts";
import { restrictionEvolvers } from "./evolvers/evolve-custody.ts";
import { evolveAssigned, notGiven } from "./evolvers/evolve-inside.ts";
import {
  backToForward,
  endSubmission,
  leadershipEvolvers,
  overtakeSubmission,
} from "./evolvers/evolve-leadership.ts";
import { evolvePassedOn } from "./evolvers/evolve-succession.ts";
import { takingBackEvolvers } from "./evolvers/evolve-taking-back.ts";
import { endSupplementWait, freshTime, timeEvolvers } from "./evolvers/evolve-time.ts";
import { type Evolvers, leaveAsItIs } from "./evolvers/evolver.ts";

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

const withReply = (petition: Petition, change: Partial<Reply>): Petition => ({
  ...petition,
  reply: { ...(petition.reply ?? noReply), ...change },
});

const intakeEvolvers = {
  // The row itself is written as it was sent.
  PetitionSent: leaveAsItIs,
  PetitionTakenIn: leaveAsItIs,
  PetitionRegistered: (petition, { year, number }) => ({
    ...petition,
    stage: "registered",
    registerYear: year,
    registerNumber: number,
  }),
  SupplementRequested: (petition, { answerBy, on }) => ({
    ...petition,
    stage: "awaiting-supplement",
    stageBeforeSupplement: petition.stage,
    supplementBy: answerBy,
    // The day of the request itself is not taken out of the count.
    waits: [...petition.waits, { from: addDays(on, 1), to: null }],
  }),
  SupplementSupplied: endSupplementWait,
  PetitionClassified: (petition, { classification, points }) => ({
    ...petition,
    classification,
    points,
  }),
  // The title stands in its row beside the letter; no rule asks for it.
  TitleSet: leaveAsItIs,
} satisfies Partial<Evolvers>;

const propose = (petition: Petition, proposal: Petition["proposal"]): Petition => ({
  ...petition,
  proposal,
});

const disposalEvolvers = {
  DeclineProposed: (petition, { reason, guidance, by: proposedBy }) =>
    propose(petition, {
      kind: "decline",
      reason,
      door: null,
      guidance,
      recipient: "",
      proposedBy,
    }),
  GuideProposed: (petition, { door, guidance, by: proposedBy }) =>
    propose(petition, { kind: "guide", reason: null, door, guidance, recipient: "", proposedBy }),
  TransferProposed: (petition, { door, guidance, recipient, by: proposedBy }) =>
    propose(petition, { kind: "transfer", reason: null, door, guidance, recipient, proposedBy }),
  PetitionDeclined: (petition, { on, by, reason }) =>
    endWhole(petition, "declined", {
      ...(on && { on }),
      ...(by && { by }),
      ...(reason === "spam" && { untold: true }),
    }),
  PetitionGuided: (petition, event) => endWhole(petition, "guided", event),
  PetitionTransferred: (petition, event) => endWhole(petition, "transferred", event),
  ProposalRejected: (petition) => propose(petition, null),
} satisfies Partial<Evolvers>;

/** The share that is forwarded now: the one in view, or a further one beside what is under way. */
function beginShare(petition: Petition, place: number | undefined): Petition {
  if (petition.forwarding === null && !petition.handledInOffice)
    return { ...petition, place: place ?? placeToBegin(petition) };
  const { register, forward } = petition.clockStarts;
  return {
    ...petition,
    place: place ?? nextPlace(petition),
    clockStarts: { ...(register && { register }), ...(forward && { forward }) },
    reply: null,
    returns: 0,
    answeredOn: null,
    waits: [],
    stageBeforeSupplement: null,
    supplementBy: null,
    publication: { state: "undecided" },
    laterPapers: [],
    others: [...petition.others, shareInView(petition)],
  };
}

const routingEvolvers = {
  PetitionAssigned: evolveAssigned,
  ChasedInside: (petition, { on: chasedInsideOn }) => ({ ...petition, chasedInsideOn }),
  HandlingInOfficeBegun: (petition, { dueOn, provisional, on, overtakesSubmission }) => ({
    ...(overtakesSubmission ? overtakeSubmission(petition, on) : petition),
    place: placeToBegin(petition),
    stage: "in-progress",
    handledInOffice: true,
    officeDueOn: dueOn,
    officeDueProvisional: provisional,
    forwarding: null,
    ...freshTime,
  }),
  PetitionForwarded: (petition, event) => ({
    ...beginShare(
      event.overtakesSubmission ? overtakeSubmission(petition, event.forwardedOn) : petition,
      event.forwarding,
    ),
    // Who is only asked for an opinion is not the one who was directed.
    ...(event.role === "support" && { direction: null }),
    role: event.role ?? "alone",
    ownPoints: event.points ?? [],
    stage: "forwarded",
    handledInOffice: false,
    ...notGiven,
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
  }),
  ForwardingPassedOn: evolvePassedOn,
  CountingAgencySet: (petition, { agencyId: countingAgencyId }) => ({
    ...petition,
    countingAgencyId,
  }),
  PetitionAccepted: (petition, { on }) => ({
    ...petition,
    stage: "in-progress",
    forwarding: petition.forwarding && { ...petition.forwarding, acceptedOn: on },
  }),
  PetitionReturned: (petition) => ({
    ...backToForward(petition),
    returns: petition.returns + 1,
  }),
} satisfies Partial<Evolvers>;

/** The signed document stays in history; what goes out again is signed again. */
const backToWriting = (petition: Petition): Petition => ({
  ...withReply(petition, { signature: null, presentedBy: null, submittedOn: null }),
  stage: "in-progress",
});

const replyEvolvers = {
  ReplyDrafted: (petition, { text }) => withReply(petition, text),
  ReplyPresented: (petition, { by: presentedBy }) => ({
    ...withReply(petition, { presentedBy }),
    stage: "reply-drafted",
    returnProposal: null,
  }),
  DraftSentBack: backToWriting,
  CompletionAsked: (petition, { on: completionAskedOn }) => ({
    ...backToWriting(petition),
    completionAskedOn,
  }),
  ReplySigned: (petition, { signature }) => withReply(petition, { signature }),
  ReplySubmitted: (petition, { on: submittedOn }) => ({
    ...withReply(endSubmission(petition, submittedOn), { submittedOn }),
    stage: "reply-submitted",
    completionAskedOn: null,
    extensionRequest: null,
    returnRequest: null,
    returnProposal: null,
  }),
  // With the one reply the opinions that it asked for are owed no more.
  ReplySent: (petition, { on: answeredOn }) => ({
    ...petition,
    stage: "answered",
    answeredOn,
    others:
      petition.role === "lead"
        ? petition.others.map((share) =>
            !isEnded(share.stage) && share.role === "support"
              ? { ...share, stage: "closed" as const }
              : share,
          )
        : petition.others,
  }),
} satisfies Partial<Evolvers>;

const publicationEvolvers = {
  PublicationPrepared: (petition, { by: preparedBy, findings: remainingFindings }) => ({
    ...petition,
    publication: { state: "prepared", preparedBy, remainingFindings },
  }),
  AnswerPublished: (petition) => ({ ...petition, publication: { state: "published" } }),
  PublicationDeclined: (petition, { reason }) => ({
    ...petition,
    publication: { state: "declined", reason },
  }),
  AnswerUnpublished: (petition, { reason }) => ({
    ...petition,
    publication: { state: "unpublished", reason },
  }),
} satisfies Partial<Evolvers>;

/** What ended otherwise stays what it is. */
const closeAnswered = (share: Share): Share =>
  share.stage === "answered" ? { ...share, stage: "closed" } : share;

const custodyEvolvers = {
  ...restrictionEvolvers,
  SecretReissued: leaveAsItIs,
  StateTold: leaveAsItIs,
  PetitionHeld: (petition) => ({ ...petition, quarantine: "held" }),
  ReleasedFromQuarantine: (petition) => ({ ...petition, quarantine: "none" }),
  SetAsideAsSpam: (petition) => ({ ...petition, quarantine: "spam" }),
  PetitionWithdrawn: (petition, event) => endWhole(petition, "withdrawn", event),
  PetitionClosed: (petition) => ({
    ...petition,
    stage: closeAnswered(petition).stage,
    others: petition.others.map(closeAnswered),
  }),
  NoteAdded: leaveAsItIs,
  ContactOpened: leaveAsItIs,
} satisfies Partial<Evolvers>;

/** What every event changes. The parts stand by subject; the whole is total over the union. */
const evolvers: Evolvers = {
  ...timeEvolvers,
  ...leadershipEvolvers,
  ...takingBackEvolvers,
  ...contactEvolvers,
  ...intakeEvolvers,
  ...disposalEvolvers,
  ...routingEvolvers,
  ...replyEvolvers,
  ...amendedEvolvers,
  ...publicationEvolvers,
  ...custodyEvolvers,
};

/** Every type of event there is. */
export const eventTypes = Object.keys(evolvers) as readonly EventType[];

/**
 * The petition after one more event. Pure. Called while a command is carried out or previewed, and
 * for a paper about what was proposed. History is never replayed: the petition is stored as a row.
 */
export function evolve<T extends EventType>(
  petition: Petition,
  event: EventOf<T> & { readonly type: T },
): Petition {
  // A day of another share moves in that share; what begins a share says its number itself.
  const isOfAnother = event.type === "DueDayMoved" && event.forwarding !== undefined;
  const view = isOfAnother ? viewShare(petition, event.forwarding ?? petition.place) : petition;
  const after = countWithOneAsked(evolvers[event.type](view ?? petition, event));
  return isOfAnother ? (viewShare(after, petition.place) ?? after) : after;
}
