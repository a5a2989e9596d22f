/** One definition of each paper, in the form of 30/2020/ND-CP; page and DOCX are made from it. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument, PaperKind } from "#app/domain/documents/official-document.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { evolve } from "#app/domain/petition/lifecycle/evolve.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import { historyOfPetition } from "../persistence/petition/history-reading.ts";
import { readPetitionFile } from "../persistence/petition/petition-file-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { fillLine, fillParagraphs } from "./fill-template.ts";
import { paperFacts, type SenderShown } from "./paper-facts.ts";
import { headOf } from "./paper-head.ts";

export type PaperQuestion = {
  readonly code: string;
  readonly kind: PaperKind;
  readonly today: CivilDate;
  readonly sender: SenderShown;
  /** The letter that is asked for; left out, the one that fits where the petition stands. */
  readonly wording?: string;
};

/** Papers to the sender are in the sender's language, papers between bodies in Vietnamese. */
const toSender: readonly PaperKind[] = ["phieu-tiep-nhan", "thu-gui-nguoi-gui", "thu-xin-loi"];
const letters: readonly PaperKind[] = ["van-ban-tra-loi", "thu-gui-nguoi-gui", "thu-xin-loi"];
const unnumbered: readonly PaperKind[] = ["phieu-tiep-nhan"];

/**
 * The draft of a paper, or null where the petition has none of this kind. Number, day and signature
 * are left to the registry and the signer. Who may read the petition is asked before.
 */
export async function composePaper(
  reader: Reader,
  question: PaperQuestion,
): Promise<OfficialDocument | null> {
  const found = await readPetitionFile(reader, question.code);
  if (found === null) return null;
  const petition = await withDisposal(reader, found.petition);
  const issuer = await findAgency(reader, issuerOf(petition, question.kind));
  if (issuer === null) return null;
  const language: Language =
    toSender.includes(question.kind) && found.row.language === "en" ? "en" : "vi";
  const source = { petition, row: found.row, today: question.today, issuer: issuer.name };
  const facts = await paperFacts(reader, source, language, question.sender);
  const key = question.wording ?? wordingKey(question.kind, petition, facts.daysLate !== "");
  if (key === null) return null;
  const wording = await documentWording(reader, language, key);
  const words = (name: string) => fillLine(rawWords(language, name), facts);
  const isLetter = letters.includes(question.kind);
  const subject = fillLine(wording.subject, facts);
  return {
    kind: question.kind,
    language,
    ...(await headOf(reader, issuer, question.today, language)),
    numberLine: unnumbered.includes(question.kind) ? "" : words("number"),
    matter: isLetter ? subject : "",
    typeName: isLetter ? "" : words(`${key}.type`),
    subject: isLetter ? "" : subject,
    addressedTo: rawWords(language, `${key}.to`) ? words("to") : "",
    addressees: [words(`${key}.to`)].filter(Boolean),
    paragraphs: fillParagraphs(wording.body, facts),
    recipientsTitle: words("recipients"),
    recipients: words(`${key}.recipients`).split("\n"),
    signerCapacity: words(`capacity.${issuer.kind}`) || words("capacity.other"),
    signerNote: words("signature"),
    fileName: `${question.kind}-${question.code}.docx`,
  };
}

function wordingKey(kind: PaperKind, petition: Petition, late: boolean): string | null {
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
  const proposed = links.findLast(({ type }) =>
    ["DeclineProposed", "GuideProposed", "TransferProposed"].includes(type),
  );
  if (proposed === undefined) return petition;
  const facts = { ...JSON.parse(proposed.facts), ...JSON.parse(proposed.personal ?? "{}") };
  return evolve(petition, { type: proposed.type, ...facts } as PetitionEvent);
}
