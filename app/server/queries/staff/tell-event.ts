/** What staff are told of each event: a table over all of them, so that none can be forgotten. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import { waysOf } from "#app/domain/petition/contact-change.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Signature } from "#app/domain/petition/petition.ts";
import type { DivisionId } from "#app/domain/petition/petition-ids.ts";
import type { SentenceParts } from "./sentence-parts.ts";

export type Names = {
  readonly officers: ReadonlyMap<number, string>;
  readonly agencies: ReadonlyMap<number, string>;
  readonly divisions: ReadonlyMap<number, string>;
  readonly registerCode: string;
  /** The shares of which only an opinion was asked. */
  readonly opinions: readonly number[];
};

type ToldToStaff = { readonly parts: SentenceParts; readonly body: string };
type Teller<T extends EventType> = (event: EventOf<T>, names: Names) => ToldToStaff;

/** The parts of the sentence, and the written words that are shown below it. */
const tell = (parts: SentenceParts = {}, ...written: readonly string[]): ToldToStaff => ({
  parts,
  body: written.filter((words) => words !== "").join("\n"),
});

const tellNothing = () => tell();
const tellReason = ({ reason }: { readonly reason: string }) => tell({ reason });

/** The agency's name where it is known; the sentence names the office where it is not. */
function agencyIn({ agencies }: Names, id: number | null) {
  const agency = agencies.get(id ?? 0);
  return agency ? { agency } : {};
}
const agencyPart = (name: string) => (name ? { agency: name } : {});
const withNumber = (number: string) => (number ? { number } : {});

/** To whom it was given inside, and the day that was set there. */
function givenTo(
  { officerId, divisionId, innerDueOn }: Given,
  { officers, divisions }: Names,
): SentenceParts {
  const [officer, division] = [officers.get(officerId ?? 0), divisions.get(divisionId ?? 0)];
  return {
    ...(officer && { officer }),
    ...(division && { division }),
    ...(innerDueOn && { day: innerDueOn }),
  };
}
type Given = Pick<EventOf<"PetitionAssigned">, "officerId"> & {
  readonly divisionId?: DivisionId | null;
  readonly innerDueOn?: CivilDate | null;
};

const tellTime = {
  SupplementGivenUp: tellNothing,
  ClosedWithoutSupplement: tellNothing,
  ReturnAsked: ({ reasonCode, reason }) => tell({ returnReason: reasonCode, reason }),
  ReturnProposed: ({ reasonCode, reason }) => tell({ returnReason: reasonCode, reason }),
  ReturnProposalRejected: tellReason,
  ReturnProposalTakenBack: tellNothing,
  ReturnRefused: tellReason,
  ExtensionAsked: ({ days, reason, explanation, legalBasis }) =>
    tell({ days, extensionReason: reason }, explanation, legalBasis),
  ExtensionGranted: ({ before, after, days, askedDays, reason, note, soloReason }) =>
    tell({ before, day: after, days, askedDays, extensionReason: reason }, note, soloReason),
  ExtensionRefused: ({ askedDays, note, soloReason }) => tell({ askedDays }, note, soloReason),
  DueDayMoved: ({ before, after, clock, because }) => tell({ before, day: after, clock, because }),
  NewsGiven: ({ hopedOn, sentence }) => tell({ day: hopedOn }, sentence),
  ProgressAsked: tellNothing,
  ProgressTold: ({ hopedOn, sentence }) => tell(hopedOn ? { day: hopedOn } : {}, sentence),
  LatenessEscalated: ({ to, workingDaysLate }) => tell({ escalatedTo: to, days: workingDaysLate }),
  ChaseLetterMade: ({ agencyId }, names) => tell(agencyIn(names, agencyId)),
  ChaseLetterNumbered: ({ documentNumber, documentOn }) =>
    tell({ ...withNumber(documentNumber), day: documentOn }),
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellLeadership = {
  SubmittedToLeadership: ({ reason, question, paper }) =>
    tell(
      {
        submissionReason: reason,
        ...withNumber(paper.documentNumber),
        day: paper.documentOn,
      },
      question,
    ),
  DirectionEntered: ({ by, givenOn, documentNumber, text, agencyId }, names) =>
    tell(
      { director: by, day: givenOn, ...withNumber(documentNumber), ...agencyIn(names, agencyId) },
      text,
    ),
  TakenBackByDirection: ({ agencyId }, names) => tell(agencyIn(names, agencyId)),
  ReportedBack: ({ agencyId, text }, names) => tell(agencyIn(names, agencyId), text),
  RegistryNumberRecorded: ({ kind, number, on, registryPaper, note }) =>
    tell({ registry: kind, ...withNumber(number), day: on, registryPaper }, note),
} satisfies { readonly [T in EventType]?: Teller<T> };

const declinePart = ({
  reason,
  ground,
}: Pick<EventOf<"PetitionDeclined">, "reason" | "ground">): SentenceParts => ({
  declineReason: reason,
  ...(ground && { declineGround: ground }),
});

const tellDisposal = {
  DeclineProposed: (event) => tell(declinePart(event), event.guidance),
  GuideProposed: ({ door, guidance }) => tell({ door }, guidance),
  TransferProposed: ({ door, guidance, recipient }) =>
    tell({ ...agencyPart(recipient), door }, guidance),
  PetitionDeclined: (event) => tell(declinePart(event), event.guidance, event.soloReason),
  PetitionGuided: ({ door, guidance, soloReason }) => tell({ door }, guidance, soloReason),
  PetitionTransferred: ({ door, guidance, recipient, soloReason }) =>
    tell({ ...agencyPart(recipient), door }, guidance, soloReason),
  ProposalRejected: tellReason,
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellers: { readonly [T in EventType]: Teller<T> } = {
  ...tellTime,
  ...tellLeadership,
  ...tellDisposal,
  PetitionSent: tellNothing,
  PetitionTakenIn: ({ channel }) => tell({ channel }),
  PetitionRegistered: ({ number, year }, { registerCode: unitCode }) =>
    tell({ number: formatRegisterNumber({ number, year, unitCode }) }),
  SupplementRequested: ({ answerBy, question }) => tell({ day: answerBy }, question),
  SupplementSupplied: ({ text }) => tell({}, text),
  PetitionClassified: ({ classification }) => tell({ class: classification.class }),
  ContactChangeAsked: ({ contact }) => tell({ contactWays: waysOf(contact) }),
  ContactChanged: ({ contact }) => tell({ contactWays: waysOf(contact) }),
  ContactChangeDeclined: ({ ways, note }) => tell({ contactWays: ways }, note),
  TitleSet: ({ title }) => tell({ formerTitle: title.before }, title.after),
  PetitionAssigned: ({ note = "", ...given }, names) => tell(givenTo(given, names), note),
  ChasedInside: ({ note, ...given }, names) => tell(givenTo(given, names), note),
  HandlingInOfficeBegun: ({ dueOn }) => tell({ day: dueOn }),
  PetitionForwarded: ({ agencyId, replyDueOn, coverNote }, names) =>
    tell({ ...agencyIn(names, agencyId), day: replyDueOn }, coverNote),
  ForwardingPassedOn: ({ agencyId, formerAgencyId, decisionNumber, decisionOn }, names) =>
    tell({
      ...agencyIn(names, agencyId),
      formerAgency: names.agencies.get(formerAgencyId) ?? "",
      number: decisionNumber,
      day: decisionOn,
    }),
  CountingAgencySet: ({ agencyId }, names) => tell(agencyIn(names, agencyId)),
  PetitionAccepted: ({ agencyId }, names) => tell(agencyIn(names, agencyId)),
  PetitionReturned: ({ agencyId, reasonCode, reason }, names) =>
    tell({ ...agencyIn(names, agencyId), returnReason: reasonCode, reason }),
  ForwardingRecalled: ({ agencyId, reason, note }, names) =>
    tell({ ...agencyIn(names, agencyId), recallReason: reason }, note),
  HandlingInOfficeStopped: ({ reason, note }) => tell({ stopReason: reason }, note),
  PetitionReopened: ({ reason, note, newLimit }) =>
    tell(
      {
        reopenReason: reason,
        ...(newLimit && {
          day: newLimit.dueOn,
          ...(newLimit.before && { before: newLimit.before }),
        }),
      },
      note,
    ),
  IntakeCorrected: ({ reason, note, receivedOn, channel }) =>
    tell(
      {
        intakeReason: reason,
        ...(receivedOn && { before: receivedOn.before, day: receivedOn.after }),
        ...(channel && { channel: channel.after }),
      },
      note,
    ),
  RegisterEntryAnnulled: ({ reason, note, replacedBy }) =>
    tell({ annulReason: reason, ...withNumber(replacedBy) }, note),
  ProposalTakenBack: tellNothing,
  DraftTakenBack: tellNothing,
  SubmissionTakenBack: tellNothing,
  ReplyDrafted: tellNothing,
  ReplyPresented: tellNothing,
  DraftSentBack: tellReason,
  ReplySigned: ({ signature }) =>
    tell({ ...withNumber(signature.documentNumber), day: signature.documentOn }),
  ReplySubmitted: ({ agencyId, forwarding = 1 }, names) =>
    tell({
      ...agencyIn(names, agencyId),
      ...(names.opinions.includes(forwarding) && { opinion: true }),
    }),
  CompletionAsked: tellReason,
  ReplySent: tellNothing,
  ReplyAmended: ({ kind, signature, note }) =>
    tell(
      { laterPaper: kind, ...withNumber(signature.documentNumber), day: signature.documentOn },
      note,
    ),
  ReplyRecalled: ({ signature, note }) =>
    tell({ ...withNumber(signature.documentNumber), day: signature.documentOn }, note),
  PublicationPrepared: tellNothing,
  AnswerPublished: ({ soloReason = "" }) => tell({}, soloReason),
  PublicationDeclined: tellReason,
  AnswerUnpublished: ({ cause, reason }) =>
    cause ? tell({ takeDownCause: cause }, reason) : tell({ reason }),
  PetitionRestricted: tellReason,
  RestrictionConfirmed: tellReason,
  RestrictionLeftOpen: tellNothing,
  RestrictionLifted: tellReason,
  SteppedAside: tellReason,
  SecretReissued: ({ way: secretWay }) => tell(secretWay ? { secretWay } : {}),
  StateTold: ({ outcome: stateCall }) => tell({ stateCall }),
  PetitionHeld: tellNothing,
  ReleasedFromQuarantine: tellNothing,
  SetAsideAsSpam: tellReason,
  PetitionWithdrawn: tellReason,
  PetitionClosed: tellNothing,
  NoteAdded: ({ text }) => tell({}, text),
  ContactOpened: tellNothing,
};

/** Returns what staff are told of an event. */
export const tellEvent = <T extends EventType>(
  event: EventOf<T> & { readonly type: T },
  names: Names,
): ToldToStaff => tellers[event.type](event, names);

/**
 * The signed paper by which an act was recorded, or null. A reply counts as recorded where its signed
 * file is there; an erased paper has no words left.
 */
export function signedPaperOf(event: PetitionEvent): Signature | null {
  if ("signature" in event) return event.signature.fileId ? event.signature : null;
  return ("paper" in event && event.paper) || null;
}
