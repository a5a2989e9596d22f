/** The shipped form of a paper with its fields in place: where an office begins with a form of its own. */
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import type { RewordableDocument } from "../document-wording.ts";
import { documentWording, rawWords } from "../document-words.ts";
import { type DocumentFacts, fillLine, fillParagraphs } from "../fill-template.ts";
import { fieldsOf, tableField } from "./form-fields.ts";

const field = (name: string) => `{{${name}}}`;

/** Every fact of the paper is its own field, so that composing it leaves the fields standing. */
const fieldsAsFacts = (name: RewordableDocument): DocumentFacts =>
  Object.fromEntries(fieldsOf(name).map((one) => [one, field(one)]));

/** The paper in the shipped form and the words in force, with fields where its facts would stand. */
export async function startingForm(
  reader: Reader,
  name: RewordableDocument,
  language: Language,
): Promise<OfficialDocument> {
  const facts = fieldsAsFacts(name);
  const wording = await documentWording(reader, language, name);
  const words = (key: string) => fillLine(rawWords(language, key), facts);
  const typeName = words(`${name}.type`);
  const subject = fillLine(wording.subject, facts);
  return {
    kind: kindOf(name),
    language,
    country: words("country"),
    motto: words("motto"),
    superior: field("superiorName"),
    issuer: field("issuerName"),
    placeAndDay: field("placeAndDay"),
    numberLine: paperNames[name] === "intake-slip" ? "" : field("numberLine"),
    matter: typeName ? "" : subject,
    typeName,
    subject: typeName ? subject : "",
    addressedTo: rawWords(language, `${name}.to`) ? words("to") : "",
    addressees: rawWords(language, `${name}.to`) ? [field("addressees")] : [],
    paragraphs: paragraphsOf(name, fillParagraphs(wording.body, facts)),
    landscape: paperNames[name] === "overdue-report",
    recipientsTitle: words("recipients"),
    recipients: [field("recipients")],
    signerCapacity: field("signerCapacity"),
    signerNote: "",
    signerName: field("signerName"),
    fileName: `mau-${name}.docx`,
  };
}

/** The text of a chase letter is kept with it, and not written anew when it is printed. */
function paragraphsOf(name: RewordableDocument, worded: readonly string[]): readonly string[] {
  const table = field(tableField);
  switch (paperNames[name]) {
    case "chase-letter":
      return [field("body"), table, field("closing")];
    case "overdue-report":
      return worded.includes(table) ? worded : [...worded, table];
    case "forwarding-slip":
      return [...worded.slice(0, -1), field("opinions"), ...worded.slice(-1)];
    default:
      return worded;
  }
}

/** The kind is told by the first words of a name; a form has none of its own. */
function kindOf(name: RewordableDocument): OfficialDocument["kind"] {
  switch (name) {
    case "thong-bao-decline":
    case "thong-bao-guide":
    case "thong-bao-transfer":
      return "thong-bao";
    case "thu-da-tiep-nhan":
    case "thu-bo-sung":
    case "thu-da-chuyen":
    case "thu-khong-tiep-nhan":
    case "thu-da-tra-loi":
      return "thu-gui-nguoi-gui";
    default:
      return name;
  }
}
