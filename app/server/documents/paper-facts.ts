/** What the blanks of a petition's papers stand for. */

import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { LimitRule } from "#app/domain/deadline/rules/limit-rule.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import { dueOf, presentRule, replyDueIfBegun } from "#app/domain/petition/clocks/clock-starts.ts";
import { declineGround } from "#app/domain/petition/decline-ground.ts";
import { withLaw } from "#app/domain/petition/door-law.ts";
import { replyDaysLate } from "#app/domain/petition/lifecycle/lateness.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { pointsOwed } from "#app/domain/petition/shares.ts";
import { withoutSignsAtEnd } from "#app/domain/text/signs-at-end.ts";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { askedQuestion } from "../persistence/petition/asked-question.ts";
import {
  coverNoteOf,
  handlerOf,
  type PetitionFileRow,
} from "../persistence/petition/petition-file-reading.ts";
import { loadLegalClock } from "../persistence/time/rule-reading.ts";
import { rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine } from "./fill-template.ts";
import { countWords, dayWords } from "./paper-days.ts";

/** Names are covered until their opening was recorded. */
export type SenderShown = "whole" | "covered";
const covered = "……………………";

export type PaperSource = {
  readonly petition: Petition;
  readonly row: PetitionFileRow;
  readonly today: CivilDate;
  readonly issuer: string;
};

export async function paperFacts(
  reader: Reader,
  source: PaperSource,
  language: Language,
  shown: SenderShown,
): Promise<DocumentFacts> {
  const { petition, row, today, issuer } = source;
  const { t } = i18nFor(language);
  const legalClock = await loadLegalClock(reader);
  const rule = presentRule(petition, "reply", legalClock, today);
  const byRule = replyDueIfBegun(petition, legalClock, rule, today);
  const { on: dueOn, provisional } = dueOf(petition, "reply", legalClock) ?? byRule;
  const daysLate = replyDaysLate(petition, today, legalClock);
  // What the sender enclosed; what the office and the agencies keep besides is theirs.
  const enclosed = row.files.filter(({ purpose }) => purpose === "from-sender").length;
  const sender = senderFacts(row, shown, language);
  const day = (on: string | null | undefined) => dayWords(on ?? null, language);
  return {
    issuer,
    code: petition.code,
    registerNumber: registerNumberOf(row) || t("documents:not-registered"),
    receivedOn: day(petition.receivedOn),
    channel: rawWords(language, `channel.${petition.channel}`),
    title: withoutSignsAtEnd(titleOf(petition, row, t("documents:untitled")), (sign) =>
      /[\s.]/.test(sign),
    ),
    // Of a letter that is split each agency gets its own points and nothing else.
    content: petition.role === "part" ? [] : row.content.split(/\n+/),
    // By the petition's own numbers, as the reply has them.
    points: pointsOwed(petition).map(
      (place) => `${place + 1}. ${petition.points[place]?.text ?? ""}`,
    ),
    agency: handlerOf(row, petition)?.name ?? covered,
    dueOn: provisional ? t("domain:provisional-day", { day: day(dueOn) }) : day(dueOn),
    returnLimit: limitWords(presentRule(petition, "return", legalClock, today), language),
    daysLate: daysLate === null ? "" : countWords(Math.max(daysLate, 1), language),
    question: await askedQuestion(reader, petition, row.supplementQuestion),
    answerBy: day(petition.supplementBy ?? row.supplementBy),
    coverNote: coverNoteOf(row, petition),
    files: enclosed > 0 ? countWords(enclosed, language) : t("documents:none"),
    phone: row.receivingUnit.phone,
    address: row.receivingUnit.address,
    // Whom a reply is reported to; the office reports nothing to itself.
    office: row.receivingUnit.name === issuer ? "" : row.receivingUnit.name,
    ...sender,
    ...disposalFacts(petition, language, String(sender.you)),
    ...replyFacts(petition, language),
    documentOn: day(petition.reply?.signature?.documentOn),
  };
}

/** How long a limit is, as a paper writes its numbers. */
const limitWords = ({ amount, unit }: LimitRule, language: Language) =>
  i18nFor(language).t(`documents:limit.${unit}`, {
    count: amount,
    shown: countWords(amount, language),
  });

/**
 * Of a letter that is split the paper says what this agency's points are about. A paper that is signed
 * carries no cut of the text: where nobody has written a title yet it points to the letter.
 */
function titleOf(
  { role, points, ownPoints }: Petition,
  { title, titleGiven }: PetitionFileRow,
  untitled: string,
) {
  if (role === "part") return points[ownPoints[0] ?? 0]?.text ?? "";
  return titleGiven ? title : untitled;
}

function registerNumberOf({ registerNumber, registerYear, receivingUnit }: PetitionFileRow) {
  if (registerNumber === null || registerYear === null) return "";
  const unitCode = receivingUnit.registerCode;
  return formatRegisterNumber({ number: registerNumber, year: registerYear, unitCode });
}

/** A person is addressed before the name, an organisation by its name alone: one of the two, never both. */
function senderFacts(
  { sender }: PetitionFileRow,
  shown: SenderShown,
  language: Language,
): DocumentFacts {
  const type = sender?.senderType === "organization" ? "organization" : "individual";
  const you = rawWords(language, `you.${type}`);
  const called = (name: string) => fillLine(rawWords(language, `called.${type}`), { name });
  if (shown === "covered" || sender === null)
    return { you, sender: called(covered), senderAddress: covered, senderPhone: covered };
  return {
    you,
    sender: called(sender.organizationName || sender.name) + othersBeside(sender, language),
    senderAddress: sender.postalAddress || sender.address || covered,
    senderPhone: sender.phone || covered,
  };
}

/** The sender of a letter of several speaks for them. */
const othersBeside = ({ peopleCount }: { readonly peopleCount: number }, language: Language) =>
  peopleCount > 1
    ? fillLine(rawWords(language, "and-others"), { count: String(peopleCount - 1) })
    : "";

/** Only the first letter: what is written with a capital for itself keeps it. */
const insideSentence = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);

/** Guidance is written as the screen addresses people, whose words a paper has in its own form. */
function addressedAsPaper(text: string, you: string, language: Language): string {
  const onScreen = rawWords(language, "you.on-screen");
  if (onScreen === you) return text;
  const capital = `${onScreen.slice(0, 1).toUpperCase()}${onScreen.slice(1)}`;
  return text.replaceAll(onScreen, you).replaceAll(capital, you);
}

function disposalFacts(
  { proposal, channel }: Petition,
  language: Language,
  you: string,
): DocumentFacts {
  const { t } = i18nFor(language);
  const { reason, door } = proposal ?? {};
  const law = door && withLaw(door);
  return {
    guidance: proposal ? addressedAsPaper(proposal.guidance, you, language).split(/\n+/) : [],
    reason: reason ? insideSentence(t(`domain:decline-reason.${reason}`)) : "",
    ground: reason ? t(`documents:decline-ground.${declineGround(reason, channel)}`) : "",
    door: door ? insideSentence(t(`domain:door.${door}`)) : "",
    doorLaw: law ? t(`domain:door-law.${law}`) : "",
    recipient: proposal?.recipient ?? "",
  };
}

function replyFacts({ reply, points }: Petition, language: Language): DocumentFacts {
  const { t } = i18nFor(language);
  const several = (reply?.answers.length ?? 0) > 1;
  return {
    answers: (reply?.answers ?? []).flatMap(({ point, text }) => [
      ...(several ? [`${point + 1}. ${points[point]?.text ?? ""}`] : []),
      ...text.split(/\n+/),
    ]),
    outcome: reply?.outcome ? t(`domain:outcome.${reply.outcome}`) : "",
    legalBasis: reply?.legalBasis ?? "",
    measures: reply?.measures ?? "",
    contact: reply?.contact ?? "",
    documentNumber: reply?.signature?.documentNumber ?? "",
  };
}
