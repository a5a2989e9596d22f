/** What staff are told of each event: a table over all of them, so that none can be forgotten. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type {
  Escalation,
  ExtensionReason,
  ReturnReason,
} from "#app/domain/petition/clocks/petition-time.ts";
import type { EventOf, EventType } from "#app/domain/petition/lifecycle/events.ts";
import type { DueMoveCause } from "#app/domain/petition/lifecycle/time-events.ts";
import type {
  DeclineReason,
  Door,
  IntakeChannel,
  PetitionClass,
} from "#app/domain/petition/petition.ts";

/** The codes, days and names of the sentence about one event. */
export type SentenceParts = {
  readonly agency?: string;
  readonly officer?: string;
  readonly number?: string;
  readonly day?: CivilDate;
  readonly reason?: string;
  readonly returnReason?: ReturnReason | null;
  readonly declineReason?: DeclineReason;
  readonly door?: Door;
  readonly channel?: IntakeChannel;
  readonly class?: PetitionClass;
  readonly before?: CivilDate;
  readonly days?: number;
  readonly askedDays?: number;
  readonly clock?: ClockName;
  readonly because?: DueMoveCause;
  readonly extensionReason?: ExtensionReason;
  readonly escalatedTo?: Exclude<Escalation, "">;
};

export type Names = {
  readonly officers: ReadonlyMap<number, string>;
  readonly agencies: ReadonlyMap<number, string>;
  readonly registerCode: string;
};

type Told = { readonly parts: SentenceParts; readonly body: string };
type Teller<T extends EventType> = (event: EventOf<T>, names: Names) => Told;

/** The parts of the sentence, and the written words that are shown below it. */
const told = (parts: SentenceParts = {}, ...written: readonly string[]): Told => ({
  parts,
  body: written.filter((words) => words !== "").join("\n"),
});

const tellNothing = () => told();
const tellReason = ({ reason }: { readonly reason: string }) => told({ reason });

/** The agency's name where it is known; the sentence names the office where it is not. */
function agencyIn({ agencies }: Names, id: number | null) {
  const agency = agencies.get(id ?? 0);
  return agency ? { agency } : {};
}
const agencyNamed = (name: string) => (name ? { agency: name } : {});
const withNumber = (number: string) => (number ? { number } : {});

const tellTime = {
  SupplementGivenUp: tellNothing,
  ClosedWithoutSupplement: tellNothing,
  ReturnAsked: ({ reasonCode, reason }) => told({ returnReason: reasonCode, reason }),
  ReturnRefused: tellReason,
  ExtensionAsked: ({ days, reason, explanation, legalBasis }) =>
    told({ days, extensionReason: reason }, explanation, legalBasis),
  ExtensionGranted: ({ before, after, days, askedDays, reason, note, soloReason }) =>
    told({ before, day: after, days, askedDays, extensionReason: reason }, note, soloReason),
  ExtensionRefused: ({ askedDays, note, soloReason }) => told({ askedDays }, note, soloReason),
  DueDayMoved: ({ before, after, clock, because }) => told({ before, day: after, clock, because }),
  NewsGiven: ({ hopedOn, sentence }) => told({ day: hopedOn }, sentence),
  ProgressTold: ({ hopedOn, sentence }) => told(hopedOn ? { day: hopedOn } : {}, sentence),
  LatenessEscalated: ({ to, workingDaysLate }) => told({ escalatedTo: to, days: workingDaysLate }),
  ChaseLetterMade: ({ agencyId }, names) => told(agencyIn(names, agencyId)),
  ChaseLetterNumbered: ({ documentNumber, documentOn }) =>
    told({ ...withNumber(documentNumber), day: documentOn }),
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellDisposal = {
  DeclineProposed: ({ reason, guidance }) => told({ declineReason: reason }, guidance),
  GuideProposed: ({ door, guidance }) => told({ door }, guidance),
  TransferProposed: ({ door, guidance, recipient }) =>
    told({ ...agencyNamed(recipient), door }, guidance),
  PetitionDeclined: ({ reason, guidance, soloReason }) =>
    told({ declineReason: reason }, guidance, soloReason),
  PetitionGuided: ({ door, guidance, soloReason }) => told({ door }, guidance, soloReason),
  PetitionTransferred: ({ door, guidance, recipient, soloReason }) =>
    told({ ...agencyNamed(recipient), door }, guidance, soloReason),
  ProposalRejected: tellReason,
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellers: { readonly [T in EventType]: Teller<T> } = {
  ...tellTime,
  ...tellDisposal,
  PetitionSent: tellNothing,
  PetitionTakenIn: ({ channel }) => told({ channel }),
  PetitionRegistered: ({ number, year }, { registerCode: unitCode }) =>
    told({ number: formatRegisterNumber({ number, year, unitCode }) }),
  SupplementRequested: ({ answerBy, question }) => told({ day: answerBy }, question),
  SupplementSupplied: ({ text }) => told({}, text),
  PetitionClassified: ({ classification }) => told({ class: classification.class }),
  PetitionAssigned: ({ officerId }, { officers }) =>
    told({ officer: officers.get(officerId) ?? "" }),
  HandlingInOfficeBegun: ({ dueOn }) => told({ day: dueOn }),
  PetitionForwarded: ({ agencyId, replyDueOn, coverNote }, names) =>
    told({ ...agencyIn(names, agencyId), day: replyDueOn }, coverNote),
  PetitionAccepted: ({ agencyId }, names) => told(agencyIn(names, agencyId)),
  PetitionReturned: ({ agencyId, reasonCode, reason }, names) =>
    told({ ...agencyIn(names, agencyId), returnReason: reasonCode, reason }),
  ReplyDrafted: tellNothing,
  ReplyPresented: tellNothing,
  DraftSentBack: tellReason,
  ReplySigned: ({ signature }) =>
    told({ ...withNumber(signature.documentNumber), day: signature.documentOn }),
  ReplySubmitted: ({ agencyId }, names) => told(agencyIn(names, agencyId)),
  CompletionAsked: tellReason,
  ReplySent: tellNothing,
  PublicationPrepared: tellNothing,
  AnswerPublished: tellNothing,
  PublicationDeclined: tellReason,
  AnswerUnpublished: tellReason,
  PetitionRestricted: tellReason,
  RestrictionLifted: tellReason,
  SteppedAside: tellReason,
  SecretReissued: tellNothing,
  PetitionHeld: tellNothing,
  ReleasedFromQuarantine: tellNothing,
  SetAsideAsSpam: tellReason,
  PetitionWithdrawn: tellReason,
  PetitionClosed: tellNothing,
  NoteAdded: ({ text }) => told({}, text),
  ContactOpened: tellNothing,
};

/** Returns what staff are told of an event. */
export const tellEvent = <T extends EventType>(
  event: EventOf<T> & { readonly type: T },
  names: Names,
): Told => tellers[event.type](event, names);
