/** The letter that answers a request about personal data, in the form of 30/2020/ND-CP. */
import { dataRequestNumber } from "#app/domain/data-rights/data-request.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import type { DataRequest } from "../persistence/rights/data-request-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { fillLine, fillParagraphs } from "./fill-template.ts";
import { dayWords } from "./paper-days.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { footOf, headOf, numberLineOf } from "./paper-head.ts";

const language = "vi";
const key = "tra-loi-du-lieu";

/** What is kept of the person's file and how long, as the answer has to say; null where nothing is. */
export type Kept = { readonly until: number | null; readonly basis: string };

/** Printed before the answer is given, the places of outcome and answer are empty. */
export async function draftDataAnswer(
  reader: Reader,
  request: DataRequest,
  kept: Kept | null,
  { now, signer }: { readonly now: string; readonly signer?: number },
): Promise<PaperDraft | null> {
  const issuer = await findAgency(reader, request.unitId);
  if (issuer === null) return null;
  const today = civilDateInVietnam(new Date(now));
  const facts = {
    issuer: issuer.name,
    sender: request.personName || covered,
    code: dataRequestNumber(request, request.unitCode),
    receivedOn: dayWords(request.receivedOn, language),
    asked: lowerFirst(sentence(language, `rights:kind.${request.kind}`)),
    outcome: request.outcome ? `${sentence(language, `rights:outcome.${request.outcome}`)}.` : "",
    answer: request.answer,
    ground: groundOf(request),
    kept: request.kind === "erase" && kept ? keptWords(kept) : "",
  };
  const { subject, body } = await documentWording(reader, language, key);
  const paper: OfficialDocument = {
    kind: key,
    language,
    ...(await headOf(reader, issuer, today, language)),
    numberLine: await numberLineOf(reader, issuer, key, language),
    matter: fillLine(subject, facts),
    typeName: "",
    subject: "",
    addressedTo: rawWords(language, "to"),
    addressees: [fillLine(rawWords(language, `${key}.to`), facts)],
    paragraphs: fillParagraphs(body, facts),
    ...(await footOf(reader, issuer, {
      ...{ paper: key, language, today },
      ...(signer !== undefined && { signer }),
    })),
    fileName: `${key}-${request.id}.docx`,
  };
  return { name: key, paper, facts };
}

/** Who asked by code and secret is written in by hand: nobody opens his name for the sake of a print. */
const covered = "……………………";

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

const groundOf = ({ ground }: DataRequest) =>
  ground === "" ? "" : `${sentence(language, `rights:ground.${ground}`)}.`;

const keptWords = ({ until, basis }: Kept) =>
  fillLine(rawWords(language, `${key}.kept`), {
    what: lowerFirst(sentence(language, "rights:one.kept-what")),
    why: lowerFirst(sentence(language, "rights:one.kept-why")),
    until: lowerFirst(
      until === null
        ? sentence(language, "rights:one.kept-always")
        : sentence(language, "rights:one.kept-until", { year: until, basis }),
    ),
  });
