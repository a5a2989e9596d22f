/** One definition of each paper, in the form of 30/2020/ND-CP; page and DOCX are made from it. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument, PaperKind } from "#app/domain/documents/official-document.ts";
import type { PaperCode } from "#app/domain/documents/paper-names.ts";
import { evolve } from "#app/domain/petition/lifecycle/evolve.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { viewShare, viewsOf } from "#app/domain/petition/shares.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { historyOfPetition } from "../persistence/history/history-reading.ts";
import { readEvent } from "../persistence/history/read-event.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import {
  handlerOf,
  type PetitionFileRow,
  readPetitionFile,
} from "../persistence/petition/petition-file-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine, fillParagraphs } from "./fill-template.ts";
import { dayWords } from "./paper-days.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { paperFacts, type SenderShown } from "./paper-facts.ts";
import { footOf, headOf, numberLineOf } from "./paper-head.ts";
import { submissionFacts } from "./submission-facts.ts";

export type PaperQuestion = {
  readonly code: string;
  /** The share that the paper is about; left out, the main one. */
  readonly place?: number;
  readonly kind: PaperKind;
  readonly today: CivilDate;
  readonly sender: SenderShown;
  /** The letter that is asked for; left out, the one that fits where the petition stands. */
  readonly wording?: PaperCode;
  /** The place of the signer among those who may sign; left out, the first. */
  readonly signer?: number;
};

/** Papers to the sender are in the sender's language, papers between bodies in Vietnamese. */
const toSender: readonly PaperKind[] = ["phieu-tiep-nhan", "thu-gui-nguoi-gui", "thu-xin-loi"];
const letters: readonly PaperKind[] = ["van-ban-tra-loi", "thu-gui-nguoi-gui", "thu-xin-loi"];
const unnumbered: readonly PaperKind[] = ["phieu-tiep-nhan"];

/** The draft of a paper in the shipped form; see `draftPaper`. */
export const composePaper = async (
  reader: Reader,
  question: PaperQuestion,
): Promise<OfficialDocument | null> => (await draftPaper(reader, question))?.paper ?? null;

/**
 * The draft of a paper, or null where the petition has none of this kind. Number, day and signature
 * are left to the registry and the signer. Who may read the petition is asked before.
 */
export async function draftPaper(
  reader: Reader,
  question: PaperQuestion,
): Promise<PaperDraft | null> {
  const found = await readPetitionFile(reader, question.code);
  if (found === null) return null;
  const inView = viewShare(found.petition, question.place ?? found.petition.place);
  if (inView === null) return null;
  const petition = await withDisposal(reader, inView);
  const issuer = await findAgency(reader, issuerOf(petition, question.kind));
  if (issuer === null) return null;
  const language: Language =
    toSender.includes(question.kind) && found.row.language === "en" ? "en" : "vi";
  const shown = question.kind === "phieu-tiep-nhan" ? wholeOf(petition) : petition;
  const source = { petition: shown, row: found.row, today: question.today, issuer: issuer.name };
  const opinions =
    question.kind === "phieu-chuyen" ? askForOpinions(petition, found.row, language) : [];
  const facts: DocumentFacts = {
    opinions,
    province: (await loadSettings(reader)).provinceName,
    ...(await paperFacts(reader, source, language, question.sender)),
    ...(question.kind === "phieu-trinh" && (await submissionFacts(reader, source, language))),
  };
  const key = question.wording ?? wordingKey(question.kind, petition, facts.daysLate !== "");
  if (key === null) return null;
  const wording = await documentWording(reader, language, key);
  const words = (name: string) => fillLine(rawWords(language, name), facts);
  const paragraphs = fillParagraphs(wording.body, facts);
  const isLetter = letters.includes(question.kind);
  const subject = fillLine(wording.subject, facts);
  const paper: OfficialDocument = {
    kind: question.kind,
    language,
    ...(await headOf(reader, issuer, question.today, language)),
    numberLine: unnumbered.includes(question.kind)
      ? ""
      : await numberLineOf(reader, issuer, key, language),
    matter: isLetter ? subject : "",
    typeName: isLetter ? "" : words(`${key}.type`),
    subject: isLetter ? "" : subject,
    addressedTo: rawWords(language, `${key}.to`) ? words("to") : "",
    addressees: addresseesOf(petition, found.row, language) ?? [words(`${key}.to`)].filter(Boolean),
    paragraphs: [...paragraphs.slice(0, -1), ...opinions, ...paragraphs.slice(-1)],
    ...(await footOf(reader, issuer, {
      paper: key,
      language,
      today: question.today,
      facts,
      ...(question.signer !== undefined && { signer: question.signer }),
    })),
    fileName: `${question.kind}-${question.code}.docx`,
  };
  return { name: key, paper, facts };
}

/** The slip of receipt is about the letter as it came in, however it was split since. */
const wholeOf = (petition: Petition): Petition => ({ ...petition, role: "alone", ownPoints: [] });

/** One slip to the agency that leads and to those that support it; null where it goes to one. */
function addresseesOf(petition: Petition, row: PetitionFileRow, language: Language) {
  if (petition.role !== "lead" && petition.role !== "support") return null;
  return viewsOf(petition).flatMap((view) => {
    const agency = handlerOf(row, view)?.name;
    const role = view.role === "lead" ? "lead" : "support";
    return agency ? [fillLine(rawWords(language, `addressee.${role}`), { agency })] : [];
  });
}

/** Whoever supports hands a signed opinion to the agency that leads, by a day of its own. */
function askForOpinions(petition: Petition, row: PetitionFileRow, language: Language) {
  const supporting = viewsOf(petition).filter(({ role }) => role === "support");
  const lead = viewsOf(petition).find(({ role }) => role === "lead");
  if (supporting.length === 0 || lead === undefined) return [];
  const facts = {
    agency: handlerOf(row, lead)?.name ?? "",
    supporters: supporting.map((view) => handlerOf(row, view)?.name ?? "").join(", "),
    dueOn: dayWords(supporting[0]?.forwarding?.replyDueOn ?? null, language),
  };
  return [fillLine(rawWords(language, "ask-for-opinions"), facts)];
}

function wordingKey(kind: PaperKind, petition: Petition, late: boolean): PaperCode | null {
  if (kind === "thong-bao") return petition.proposal && `thong-bao-${petition.proposal.kind}`;
  if (kind === "van-ban-tra-loi" && petition.reply === null) return null;
  if (kind === "thu-xin-loi" && !late) return null;
  if (kind !== "thu-gui-nguoi-gui") return kind;
  if (petition.proposal) return "thu-khong-tiep-nhan";
  if (petition.stage === "awaiting-supplement") return "thu-bo-sung";
  if (petition.answeredOn) return "thu-da-tra-loi";
  return petition.forwarding ? "thu-da-chuyen" : "thu-da-tiep-nhan";
}

function issuerOf(petition: Petition, kind: PaperKind) {
  const replies = kind === "van-ban-tra-loi" || kind === "thu-xin-loi";
  return (replies ? petition.forwarding?.agencyId : null) ?? petition.receivingUnitId;
}

/** What was decided stands in the history; while it is only proposed it stands in the petition. */
async function withDisposal(reader: Reader, petition: Petition): Promise<Petition> {
  if (!["declined", "guided", "transferred"].includes(petition.stage)) return petition;
  const links = await historyOfPetition(reader, petition.id);
  const proposed = links
    .map(readEvent)
    .findLast(
      (event) =>
        event?.type === "DeclineProposed" ||
        event?.type === "GuideProposed" ||
        event?.type === "TransferProposed",
    );
  return proposed ? evolve(petition, proposed) : petition;
}
