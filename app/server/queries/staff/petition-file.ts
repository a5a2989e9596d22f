/** One petition as its staff page and the pages of its acts show it. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { workingDaysBetween } from "#app/domain/deadline/counting/due-date.ts";
import { type Urgency, urgency } from "#app/domain/deadline/counting/urgency.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { shareCode } from "#app/domain/identifiers/share-code.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import {
  maySee,
  readsWholeLetter,
  roleFor,
  seesInside,
  viewFor,
} from "#app/domain/permission/policy.ts";
import { clocksOf, type PetitionClock } from "#app/domain/petition/clocks/clocks.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { askedQuestion } from "../../persistence/petition/asked-question.ts";
import {
  coverNoteOf,
  handlerOf,
  type PetitionFileRow,
  readPetitionFile,
} from "../../persistence/petition/petition-file-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { type InsideWork, insideWork, withoutOthersInside } from "../inside/inside-work.ts";
import {
  type LeadershipPart,
  leadershipPart,
  type RegistryLine,
  readsSubmission,
  registryLines,
} from "../leadership/leadership-part.ts";
import { type MaskedSender, maskedSender } from "../senders/masked-sender.ts";
import { type Possible, possibleNow, registerNumberOf } from "./act-head.ts";
import { type LastReturn, lastReturn } from "./last-return.ts";
import { type Lateness, latenessOf } from "./lateness.ts";
import { type LetterHint, letterHints } from "./letter-hints.ts";
import {
  type HistoryItem,
  historyItems,
  lastOf,
  type PetitionEvents,
  petitionEvents,
  toChangePart,
} from "./petition-history.ts";
import { type ReplyPart, replyPart } from "./reply-part.ts";
import {
  type Counting,
  countingPart,
  eventsOfShare,
  lettersOwnPart,
  type Opinion,
  opinionsOf,
  type ShareLine,
  shareLines,
  titleFor,
  toldTo,
  withOwnPoints,
} from "./shares.ts";
import { type StaffAttachment, toStaffAttachment } from "./staff-attachment.ts";
import { mayReadFile, mayReadReply } from "./stored-file.ts";

export type StaffClock = PetitionClock & { readonly urgency: Urgency | null };

export type PetitionFile = Possible &
  ReplyPart & {
    readonly petition: Petition;
    /** By which the pages of the share in view are addressed. */
    readonly address: string;
    /** The shares of a petition that several agencies answer; empty for whoever reads only the own one. */
    readonly shares: readonly ShareLine[];
    readonly counting: Counting | null;
    readonly opinions: readonly Opinion[];
    /** Of a letter that was split an agency reads its own points only. */
    readonly wholeLetter: boolean;
    readonly title: string;
    readonly content: string;
    readonly proposalText: string;
    readonly place: string;
    readonly agencyText: string;
    readonly happenedOn: CivilDate | null;
    readonly dossierNumber: string;
    readonly sentAt: string;
    readonly foreignCode: string;
    readonly foreignDocument: string;
    readonly readBack: boolean;
    readonly aim: string;
    readonly sender: MaskedSender;
    /** What has to be handled otherwise, by the words of the letter: a hint, no verdict. */
    readonly soundsLike: readonly LetterHint[];
    readonly registerNumber: string | null;
    readonly receivingName: string;
    readonly agencyName: string | null;
    readonly fieldName: string;
    readonly assignee: string;
    readonly agencyAssignee: string;
    /** To whom it was given inside the viewer's own unit; null for others. */
    readonly inside: InsideWork | null;
    readonly readsInside: boolean;
    readonly files: readonly StaffAttachment[];
    readonly supplied: readonly string[];
    readonly publicAddress: string | null;
    readonly leadership: LeadershipPart;
    readonly registry: readonly RegistryLine[];
    readonly clocks: readonly StaffClock[];
    /** From the day of sending to the answer, or until today. */
    readonly wholeTime: { readonly from: CivilDate; readonly workingDays: number };
    readonly history: readonly HistoryItem[];
    readonly supplementQuestion: string;
    /** The last return, while its successor is being found. */
    readonly returned: LastReturn | null;
    /** What the office or the leader asked to change, while it is being done. */
    readonly toChange: { readonly by: "office" | "lead"; readonly reason: string } | null;
    /** Of a late answer, until it was first submitted; null while it is in time. */
    readonly late: Lateness | null;
    readonly coverNote: string;
    readonly proposedBy: string;
    readonly today: CivilDate;
    readonly onePersonUnit: boolean;
    /** The viewer belongs to the unit that coordinates, or to the one that handles. */
    readonly coordinates: boolean;
    readonly handles: boolean;
  };

/** Everything of a petition that this officer may see, or null where it does not exist for him. */
export async function petitionFile(
  context: Context,
  actor: OfficerActor,
  code: string,
  language: string,
  place: number | null = null,
): Promise<PetitionFile | null> {
  const reader = context.database.read;
  const found = await readPetitionFile(reader, code);
  if (found === null || !maySee(actor, found.petition)) return null;
  const { row } = found;
  const petition = viewFor(actor, found.petition, place);
  if (petition === null) return null;
  const { assigneeId, agencyAssigneeId, proposal } = withoutOthersInside(actor, petition);
  const today = todayOf(context.clock);
  const legalClock = await loadLegalClock(reader);
  const events = await petitionEvents(reader, petition.id);
  const unit = await findAgency(reader, actor.unitId);
  const onePersonUnit = unit?.onePerson ?? false;
  const people = await officerNames(
    reader,
    [assigneeId, agencyAssigneeId, proposal?.proposedBy].map((id) => id ?? 0),
  );
  const told = toldTo(actor, events, petition);
  const own = eventsOfShare(events, petition);
  const toldOfOwn = eventsOfShare(told, petition);
  const files = row.files
    .filter((file) => mayReadFile(actor, petition, file, events))
    .map(toStaffAttachment);
  return {
    ...letterPart(actor, petition, row, language),
    supplementQuestion: await ownQuestion(reader, actor, petition, row),
    address: shareCode(petition),
    sender: maskedSender(row.sender),
    soundsLike: letterHints(actor, petition, row.content),
    assignee: people.get(assigneeId ?? 0) ?? "",
    agencyAssignee: people.get(agencyAssigneeId ?? 0) ?? "",
    proposedBy: people.get(proposal?.proposedBy ?? 0) ?? "",
    inside: await insideWork(reader, actor, petition, { calendar: legalClock.calendar, today }),
    readsInside: seesInside(actor, petition),
    ...replyPart(actor, petition, row),
    leadership: await leadershipPart(reader, petition, { events: toldOfOwn, files }),
    registry: registryLines(actor, { events: own, files }),
    clocks: staffClocks(petition, legalClock, own, today),
    wholeTime: wholeTimeOf(petition, legalClock, today),
    history: await historyItems(reader, told, actor, {
      registerCode: row.receivingUnit.registerCode,
      files,
    }),
    returned: await lastReturn(reader, petition, own),
    toChange: toChangePart(petition, own),
    late: latenessOf(petition, legalClock, today),
    supplied: suppliedTexts(told),
    ...(await possibleNow(context, actor, petition, { onePersonUnit, legalClock })),
    today,
    onePersonUnit,
    coordinates: petition.receivingUnitId === actor.unitId,
    handles: roleFor(actor, "draft-reply", petition) !== null,
  };
}

const suppliedTexts = (events: PetitionEvents) =>
  events.flatMap(({ event }) => (event.type === "SupplementSupplied" ? [event.text] : []));

/** The letter and who answers it: all of it, or the own points of an agency that reads no others. */
function letterPart(
  actor: OfficerActor,
  petition: Petition,
  row: PetitionFileRow,
  language: string,
) {
  const texts = textsOf(petition, row, language);
  // Neither an unsubmitted draft nor another share goes to a page.
  const reply = mayReadReply(actor, petition) ? petition.reply : null;
  const submission = readsSubmission(actor) ? petition.submission : null;
  const shown = { ...withoutOthersInside(actor, petition), reply, submission, others: [] };
  if (readsWholeLetter(actor, petition))
    return {
      petition: shown,
      ...texts,
      wholeLetter: true,
      shares: shareLines(actor, petition, row),
      counting: countingPart(actor, petition, row),
      opinions: opinionsOf(actor, petition, row),
    };
  return {
    petition: withOwnPoints(shown),
    ...texts,
    ...lettersOwnPart,
    title: titleFor(actor, petition, texts.title),
    wholeLetter: false,
    shares: shareLines(actor, petition, row),
    counting: null,
    opinions: [],
  };
}

/** An agency that reads its own points only is told of the question that it asked itself. */
const ownQuestion = async (
  reader: Reader,
  actor: OfficerActor,
  petition: Petition,
  { supplementQuestion }: PetitionFileRow,
) =>
  readsWholeLetter(actor, petition) || petition.stage === "awaiting-supplement"
    ? askedQuestion(reader, petition, supplementQuestion)
    : "";

const wholeTimeOf = (
  { receivedOn: from, answeredOn }: Petition,
  { calendar }: LegalClock,
  today: CivilDate,
) => ({ from, workingDays: workingDaysBetween(calendar, from, answeredOn ?? today) });

function staffClocks(
  petition: Petition,
  legalClock: LegalClock,
  events: PetitionEvents,
  today: CivilDate,
): readonly StaffClock[] {
  const dayOf = (told: { readonly at: string } | undefined) =>
    told ? civilDateInVietnam(new Date(told.at)) : null;
  const clocks = clocksOf(petition, legalClock, {
    registeredOn: dayOf(lastOf(events, "PetitionRegistered")),
    publishedOn: dayOf(lastOf(events, "AnswerPublished", "PublicationDeclined")),
  });
  const { calendar } = legalClock;
  return clocks.map((clock) => ({
    ...clock,
    // What stands still is not near its end.
    urgency:
      clock.doneOn === null && clock.pausedSince === null
        ? urgency(calendar, today, clock.dueOn)
        : null,
  }));
}

function textsOf(petition: Petition, row: PetitionFileRow, language: string) {
  return {
    title: row.title,
    content: row.content,
    proposalText: row.proposalText,
    place: row.administrativeUnit?.name ?? "",
    agencyText: row.agencyText,
    happenedOn: row.happenedOn as CivilDate | null,
    dossierNumber: row.dossierNumber,
    sentAt: row.sentAt,
    foreignCode: row.foreignCode,
    foreignDocument: row.foreignDocument,
    readBack: row.readBack,
    aim: row.aim,
    registerNumber: registerNumberOf(row),
    receivingName: row.receivingUnit.shortName,
    agencyName: handlerOf(row, petition)?.shortName ?? null,
    fieldName: (language === "en" && row.field?.nameEn) || row.field?.name || "",
    coverNote: coverNoteOf(row, petition),
    files: row.files
      .filter(({ purpose }) => purpose === "from-sender" || purpose === "incoming-document")
      .map(toStaffAttachment),
    publicAddress:
      row.publicRecords.find(
        ({ place, state }) => place === petition.place && state === "published",
      )?.address ?? null,
  };
}
