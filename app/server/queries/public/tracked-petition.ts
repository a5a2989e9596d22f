import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { urgency } from "#app/domain/deadline/counting/urgency.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import { ruleOfClock } from "#app/domain/petition/clocks/clocks.ts";
import { nextDue } from "#app/domain/petition/clocks/next-due.ts";
import { annulmentForbids } from "#app/domain/petition/lifecycle/annulling.ts";
import { allowedFrom } from "#app/domain/petition/lifecycle/lifecycle.ts";
import { isEnded, type Petition } from "#app/domain/petition/petition.ts";
import { asToldToSender, toldSoFar } from "#app/domain/petition/reminders/forwarding-wait.ts";
import { isAnsweredInPart, viewsOf } from "#app/domain/petition/shares.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { askedQuestion } from "../../persistence/petition/asked-question.ts";
import { petitionOf } from "../../persistence/petition/petition-rows.ts";
import {
  agencyNames,
  type PetitionForSender,
  petitionForSender,
} from "../../persistence/public/public-tracking-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { loadSettings, type Settings } from "../../persistence/work/setting-reading.ts";
import { askingOf, latenessToTell } from "./asking-how-it-stands.ts";
import { readLinks } from "./read-links.ts";
import { agenciesIn, senderTimeline } from "./sender-timeline.ts";
import { subjectSent } from "./subject-sent.ts";
import { fileLine, whatIsAnswered } from "./tracked-answers.ts";

type Language = "vi" | "en";

/** Everything about one petition that its sender may read; who opened it has shown code and secret. */
export async function trackedPetition(context: Context, code: string, language: Language) {
  const row = await petitionForSender(context.database.read, code);
  if (row === null) return null;
  const settings = await loadSettings(context.database.read);
  const { links, told } = linksToTell(row, settings, context.clock.now());
  const [legalClock, agencies] = await Promise.all([
    loadLegalClock(context.database.read),
    agencyNames(context.database.read, agenciesIn(links)),
  ]);
  const agencyName = (agency: { name: string; nameEn: string }) =>
    language === "en" && agency.nameEn !== "" ? agency.nameEn : agency.name;
  const names = new Map(agencies.map((agency) => [agency.id, agencyName(agency)]));
  const petition = asToldToSender(petitionOf(row), told);
  const office = agencyName(row.receivingUnit);
  const agencyOf = ({ forwarding }: Petition) => {
    const handler = forwarding && row.handlers.get(forwarding.agencyId);
    return handler ? agencyName(handler) : office;
  };
  const agency = agencyOf(petition);
  const today = todayOf(context.clock);
  const due = dueOf(petition, row, legalClock, today);
  const responsible = responsibleFor(petition.stage, office, agency);
  const views = viewsOf(petition);
  const answering = views.filter(({ role }) => role !== "support");
  return {
    code: row.code,
    stage: petition.stage,
    office,
    agency,
    responsible,
    receivedOn: row.receivedOn,
    registerNumber: registerNumberOf(row),
    /** Its number is annulled: the code under which it goes on, empty where it goes on under none. */
    annulled: petition.annulment && { code: petition.annulment.code },
    due,
    late:
      due?.urgency.kind === "overdue" && due.limit !== "supplement"
        ? latenessToTell(
            petition,
            { unit: { name: responsible, phone: phoneOf(petition, row) }, settings, language },
            legalClock,
            today,
          )
        : null,
    asking: askingOf(petition, links, legalClock, today),
    questions: await openQuestions(context.database.read, answering, row, agencyOf),
    /** Something was answered, and what was not is owed no more: it was withdrawn, or ended. */
    answeredInPart: isAnsweredInPart(petition),
    ...mayStill(petition, row),
    timeline: senderTimeline(links, {
      names,
      registerCode: row.receivingUnit.registerCode,
      views,
      office,
    }),
    ...whatIsAnswered(answering, row, agencyOf),
    sent: { ...sentTexts(row), title: subjectSent(links, row.title) },
    files: row.files.filter((file) => file.purpose === "from-sender").map(fileLine),
  };
}

/** What the sender is told of the history, newest first, and how much that is. */
function linksToTell(
  { events }: PetitionForSender,
  { forwardingWaitMinutes }: Pick<Settings, "forwardingWaitMinutes">,
  now: string,
) {
  const links = readLinks(events);
  const dated = links.map(({ event, stored: { at } }) => ({ event, at })).reverse();
  const told = toldSoFar(dated, now, forwardingWaitMinutes);
  return { links: links.filter(({ event }) => !told.untold.has(event)), told };
}

/**
 * What the sender may answer now, each question by itself: it is awaited, or its part was closed
 * without and opens again. The number of the share stands where several bodies answer.
 */
async function openQuestions(
  reader: Reader,
  views: readonly Petition[],
  row: PetitionForSender,
  agencyOf: (view: Petition) => string,
) {
  const questions = [];
  for (const view of views.filter(maySupply)) {
    const { others, place, stage, supplementBy } = view;
    const several = others.length > 0;
    questions.push({
      share: several ? place : null,
      agency: several ? agencyOf(view) : "",
      points: view.ownPoints.map((point) => point + 1),
      question: await askedQuestion(reader, view, row.supplementQuestion),
      by: stage === "awaiting-supplement" ? supplementBy : null,
      closed: stage === "closed",
    });
  }
  return questions;
}

export type OpenQuestion = Awaited<ReturnType<typeof openQuestions>>[number];

const maySupply = (petition: Petition) =>
  allowedFrom.supply.includes(petition.stage) &&
  petition.stageBeforeSupplement !== null &&
  !annulmentForbids(petition, "supply");

/** Who owes the next step: the office checks what an agency submitted; after the end nobody does. */
function responsibleFor(stage: Petition["stage"], office: string, agency: string): string {
  if (isEnded(stage)) return "";
  return stage === "reply-submitted" ? office : agency;
}

/** The number of whoever owes the next step. */
function phoneOf({ forwarding, stage }: Petition, row: PetitionForSender): string {
  const handler = stage === "reply-submitted" ? null : forwarding;
  return (handler && row.handlers.get(handler.agencyId)?.phone) || row.receivingUnit.phone;
}

export type TrackedPetition = NonNullable<Awaited<ReturnType<typeof trackedPetition>>>;

const registerNumberOf = ({ registerNumber, registerYear, receivingUnit }: PetitionForSender) =>
  registerNumber === null || registerYear === null
    ? null
    : formatRegisterNumber({
        number: registerNumber,
        year: registerYear,
        unitCode: receivingUnit.registerCode,
      });

/** What is owed next, how near it is and who set the limit; null when nobody owes anything. */
function dueOf(
  petition: Petition,
  row: PetitionForSender,
  legalClock: LegalClock,
  today: CivilDate,
) {
  const due = nextDue(petition, legalClock);
  if (due === null) return null;
  const rule = due.kind === "supplement" ? null : ruleOfClock(petition, due.kind, legalClock);
  const ownReason = due.kind === "reply" ? row.replyDueReason : "";
  return {
    limit: due.kind,
    basis: rule?.basis ?? null,
    on: due.on,
    provisional: due.provisional,
    urgency: urgency(legalClock.calendar, today, due.on),
    ownReason,
  };
}

/** What the sender may still do himself; data that were erased are corrected no more. */
const mayStill = (petition: Petition, { sender }: PetitionForSender) => ({
  mayWithdraw:
    allowedFrom.withdraw.includes(petition.stage) && !annulmentForbids(petition, "withdraw"),
  mayChangeContact:
    Boolean(sender?.nameSortKey) && !annulmentForbids(petition, "ask-contact-change"),
});

function sentTexts(row: PetitionForSender) {
  const { sender } = row;
  return {
    channel: row.channel as Petition["channel"],
    sentAt: row.sentAt,
    content: row.content,
    proposal: row.proposalText,
    unitName: row.administrativeUnit?.name ?? "",
    agencyText: row.agencyText,
    happenedOn: row.happenedOn ?? "",
    dossierNumber: row.dossierNumber,
    name: sender?.name ?? "",
    organizationName: sender?.organizationName ?? "",
    address: sender?.address ?? "",
    phone: sender?.phone ?? "",
    postalAddress: sender?.postalAddress ?? "",
    email: sender?.email ?? "",
    helperName: sender?.helperName ?? "",
    peopleCount: sender?.peopleCount ?? 1,
  };
}

/** A file of this petition that its sender may fetch: an own one, or the signed answer once sent. */
export async function fileForSender(context: Context, code: string, fileId: number) {
  const row = await petitionForSender(context.database.read, code);
  const file = row?.files.find(({ id }) => id === fileId);
  if (!row || !file) return null;
  const isSignedAnswer = viewsOf(petitionOf(row)).some(
    ({ role, answeredOn, reply, laterPapers }) =>
      role !== "support" &&
      ((answeredOn !== null && reply?.signature?.fileId === file.id) ||
        laterPapers.some(({ paper, about }) => [paper.fileId, about.fileId].includes(file.id))),
  );
  if (file.purpose !== "from-sender" && !isSignedAnswer) return null;
  const bytes = await context.files.get(file.storageKey);
  return bytes && { bytes, fileName: file.fileName, mediaType: file.mediaType };
}
