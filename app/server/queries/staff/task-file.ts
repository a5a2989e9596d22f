/** One call or letter: whom it is for, and the facts its words are made from. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { KeptNews } from "#app/domain/petition/reminders/part-news.ts";
import { viewShare } from "#app/domain/petition/shares.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { type AgencyRow, findAgency } from "../../persistence/people/agency-reading.ts";
import { askedQuestion, endingGuidance } from "../../persistence/petition/asked-question.ts";
import { findPetitionById } from "../../persistence/petition/petition-reading.ts";
import { type OpenTaskRow, readOpenTask } from "../../persistence/queues/task-reading.ts";
import { formerWays } from "../senders/former-ways.ts";
import { maskedSender } from "../senders/masked-sender.ts";
import { stateToTell } from "../senders/state-to-tell.ts";
import type { TaskChannel } from "./tasks.ts";

export type TaskFile = NonNullable<Awaited<ReturnType<typeof taskFile>>>;

/** An open task of the officer's own unit, or null. The sender is masked until opened. */
export async function taskFile(
  context: Context,
  actor: OfficerActor,
  channel: TaskChannel,
  id: number,
) {
  if (roleForAction(actor, "finish-task") === null) return null;
  const reader = context.database.read;
  const row = await readOpenTask(reader, id, channel);
  const petition = row?.petitionId ? await findPetitionById(reader, row.petitionId) : null;
  if (!row?.petition || petition === null || !maySee(actor, petition)) return null;
  if (petition.receivingUnitId !== actor.unitId) return null;
  const facts = JSON.parse(row.facts) as { [name: string]: string | number };
  const { news = [] } = JSON.parse(row.facts) as { news?: readonly KeptNews[] };
  const view = viewShare(petition, Number(facts.place)) ?? petition;
  const agency = await findAgency(reader, Number(facts.agencyId ?? 0));
  const { code, title, receivingUnit: office, sender } = row.petition;
  const toldAt = { petitionId: petition.id, contactSince: String(facts.contactSince ?? "") };
  return {
    id,
    code,
    title,
    template: row.template,
    language: row.language === "en" ? ("en" as const) : ("vi" as const),
    toSender: row.audience === "sender",
    since: row.createdAt,
    today: todayOf(context.clock),
    toldAt,
    sender: maskedSender(sender && { ...sender, ...(await formerWays(reader, toldAt)) }),
    /** Its paper brings the sender a new tracking secret. */
    bringsSecret: facts.secretId !== undefined,
    office: officeOf(office, row.language),
    agency: agency && addressOf(agency, row.language),
    news: await namedNews(reader, news, row.language),
    facts: {
      answerBy: String(facts.answerBy ?? ""),
      dueOn: String(facts.dueOn ?? ""),
      dueIsProvisional: facts.dueIs === "provisional",
      reason: String(facts.reason ?? ""),
      ground: String(facts.ground ?? ""),
      why: String(facts.why ?? ""),
      door: String(facts.door ?? ""),
      sentence: String(facts.sentence ?? ""),
      hopedOn: String(facts.hopedOn ?? ""),
      points: String(facts.points ?? ""),
      openPoints: String(facts.openPoints ?? ""),
    },
    place: view.place,
    /** Whoever asked how it stands is told that. */
    state: row.template === "progress-asked" ? await stateToTell(context, actor, code) : null,
    matter: await messageContentOf(reader, row, view),
  };
}

/** What is told of the parts of a letter, each with the name of its agency. */
async function namedNews(reader: Reader, news: readonly KeptNews[], language: string) {
  const named = [];
  for (const piece of news) {
    const agency = await findAgency(reader, piece.agencyId ?? 0);
    named.push({ ...piece, agency: agency === null ? "" : nameOf(agency, language) });
  }
  return named;
}

const nameOf = ({ name, nameEn }: AgencyRow, language: string) =>
  (language === "en" && nameEn) || name;

const addressOf = (agency: AgencyRow, language: string) => ({
  name: nameOf(agency, language),
  address: agency.postalAddress || agency.address,
});

const officeOf = (office: AgencyRow, language: string) => ({
  ...addressOf(office, language),
  phone: office.phone,
});

/** Whether the message is the answer itself, to all of it or to a part. */
export const tellsAnswer = (template: string) =>
  template === "answered" || template === "part-answered";

/** The messages that a petition ended without an answer, which say where to turn instead. */
const endings = ["declined", "guided", "transferred"];

/** What the officer tells by phone or letter: the question, the guidance or the answer. */
async function messageContentOf(
  reader: Reader,
  { petition, template }: OpenTaskRow,
  view: Petition,
) {
  const { reply } = view;
  const none = { question: "", guidance: "", document: null, answers: [] as string[] };
  if (petition === null) return none;
  if (template.startsWith("supplement-")) {
    const question = await askedQuestion(reader, view, petition.supplementQuestion);
    return { ...none, question };
  }
  if (endings.includes(template))
    return { ...none, guidance: await endingGuidance(reader, view.id) };
  if (!tellsAnswer(template)) return none;
  if (reply === null) return none;
  const { signature, answers } = reply;
  return {
    ...none,
    document: { number: signature?.documentNumber ?? "", on: signature?.documentOn ?? "" },
    answers: answers.map(({ text }) => text),
  };
}
