import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { PaperCode } from "#app/domain/documents/paper-names.ts";
import { signOfPaper } from "#app/domain/documents/paper-signs.ts";
import { withoutBrackets, withoutKind } from "#app/domain/documents/place-name.ts";
import {
  type PaperForm,
  plainPaperForm,
  type Signer,
  signatureLines,
  signersOn,
} from "#app/domain/documents/signers.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../persistence/engine/database.ts";
import type { AgencyRow } from "../persistence/people/agency-reading.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine, fillLines } from "./fill-template.ts";

/** A body's paper form with the usual words of its kind where it has none of its own. */
export async function paperFormOf(
  reader: Reader,
  { id, kind, registerCode }: AgencyRow,
  language: Language,
): Promise<PaperForm> {
  const { paperForms } = await loadSettings(reader);
  const own = paperForms[id] ?? plainPaperForm;
  const toFill = rawWords(language, "to-fill");
  return {
    ...own,
    sign: own.sign || rawWords(language, `sign.${kind}`) || registerCode || toFill,
    draftingUnit: own.draftingUnit || rawWords(language, `drafting-unit.${kind}`) || toFill,
  };
}

/** The body above the issuer; a commune's own committee has none. */
async function superiorOf(reader: Reader, issuer: AgencyRow, language: Language) {
  if (issuer.kind === "commune") return "";
  const { provinceName } = await loadSettings(reader);
  const committee = fillLine(rawWords(language, "committee"), { province: provinceName });
  const isProvincial = issuer.kind === "coordinating-office" || issuer.kind === "department";
  const parent = issuer.parentId === null ? null : await findAgency(reader, issuer.parentId);
  return isProvincial ? committee : (parent?.name ?? committee);
}

/**
 * The place before the day: the name of the unit without its kind, but whole for cities, for units that
 * are named by a number, and where the body's paper form says so.
 */
async function placeOf(reader: Reader, issuer: AgencyRow, own: PaperForm, language: Language) {
  if (own.placeName) return own.placeName;
  const { provinceName } = await loadSettings(reader);
  const isCommune = issuer.kind === "commune";
  const named = isCommune ? issuer.shortName.replace(/^\S+\s+/, "") : provinceName;
  const whole = withoutBrackets(named);
  const place = withoutKind(whole, rawWords(language, "place-kinds").split("|"));
  return place.charAt(0).toLocaleUpperCase("vi") + place.slice(1);
}

/** The head of every paper: the state and its motto, the body above, the issuer, place and day. */
export async function headOf(
  reader: Reader,
  issuer: AgencyRow,
  today: CivilDate,
  language: Language,
) {
  const own = await paperFormOf(reader, issuer, language);
  const superior = await superiorOf(reader, issuer, language);
  const place = await placeOf(reader, issuer, own, language);
  return {
    country: rawWords(language, "country"),
    motto: rawWords(language, "motto"),
    superior: withoutBrackets(superior).toLocaleUpperCase("vi"),
    issuer: issuer.name.toLocaleUpperCase("vi"),
    placeAndDay: fillLine(rawWords(language, "place-and-day"), {
      place,
      year: String(yearOf(today)),
    }),
  };
}

/** "So:" with room for the number, and the letters that the registry puts behind it. */
export async function numberLineOf(
  reader: Reader,
  issuer: AgencyRow,
  paper: PaperCode,
  language: Language,
) {
  const { sign, draftingUnit } = await paperFormOf(reader, issuer, language);
  return fillLine(rawWords(language, "number"), { sign: signOfPaper(paper, sign, draftingUnit) });
}

export type FootQuestion = {
  readonly paper: PaperCode;
  readonly language: Language;
  readonly today: CivilDate;
  readonly facts?: DocumentFacts;
  /** The place of the signer among those who may sign on that day; the first is proposed. */
  readonly signer?: number;
};

/** The foot of every paper: who gets it, and in what capacity it is signed. */
export async function footOf(
  reader: Reader,
  issuer: AgencyRow,
  { paper, language, today, facts = {}, signer: place = 0 }: FootQuestion,
) {
  const { signers, draftingUnit } = await paperFormOf(reader, issuer, language);
  const able = signersOn(signers, today);
  const signer = able[place] ?? able[0];
  const words = (name: string) => fillLine(rawWords(language, name), {});
  return {
    recipientsTitle: words("recipients"),
    recipients: fillLines(rawWords(language, `${paper}.recipients`), { ...facts, draftingUnit }),
    signers: able.map(nameSigner),
    signerCapacity: signer
      ? signatureLines(signer).join("\n")
      : words(`capacity.${issuer.kind}`) || words("capacity.other"),
    signerNote: words("signature"),
    signerName: signer?.name ?? "",
  };
}

/** A signer as the choice among several shows it. */
const nameSigner = (signer: Signer) =>
  [signatureLines(signer).join(" / "), signer.name].filter(Boolean).join(" – ");
