/** Who signs a body's papers, and how the power to sign is written: 30/2020/ND-CP, article 13 and appendix I. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";

/** In the own office, for the head as a deputy, by order, by authorisation, or acting in the office. */
export const signingPowers = ["own", "deputy", "by-order", "by-authorisation", "acting"] as const;
export type SigningPower = (typeof signingPowers)[number];

export type Signer = {
  readonly power: SigningPower;
  /** The body that decides together, for which the paper is signed; empty where one person heads it. */
  readonly collective: string;
  /** The office in whose place it is signed; empty for the head and for whoever acts as head. */
  readonly standsFor: string;
  /** The office that the signer holds. */
  readonly office: string;
  /** Full name; empty leaves the place to be written by hand. */
  readonly name: string;
  /** The rules of work that give the order, or the paper of authorisation. */
  readonly basis: string;
  /** The last day of an authorisation. */
  readonly endsOn: CivilDate | null;
};

const abbreviations: Readonly<Record<SigningPower, string>> = {
  own: "",
  deputy: "KT. ",
  "by-order": "TL. ",
  "by-authorisation": "TUQ. ",
  acting: "Q. ",
};
const onBehalf = "TM. ";

type OwedPart = "office" | "standsFor" | "basis" | "endsOn";
const needed: Readonly<Record<SigningPower, readonly OwedPart[]>> = {
  own: ["office"],
  deputy: ["standsFor", "office"],
  "by-order": ["standsFor", "office", "basis"],
  "by-authorisation": ["standsFor", "office", "basis", "endsOn"],
  acting: ["office"],
};

const isMissing = (value: string | null) => value === null || value.trim() === "";

/**
 * What a line of the signers lacks: a deputy names whom the deputy stands for; signing by order is given
 * by rules of work, and by authorisation by a paper with a last day (article 13, clauses 3 and 4).
 */
export const lackOfSigner = (signer: Signer): readonly OwedPart[] =>
  needed[signer.power].filter((part) => isMissing(signer[part]));

/** Those who may sign on a day: an authorisation ends with its last day. */
export const signersOn = (signers: readonly Signer[], today: CivilDate): readonly Signer[] =>
  signers.filter(({ endsOn }) => endsOn === null || endsOn >= today);

/** The lines above a signature, in capitals: for whom, in whose place, and the signer's office. */
export function signatureLines({ power, collective, standsFor, office }: Signer): string[] {
  const capitals = (text: string) => text.trim().toLocaleUpperCase("vi");
  const isInPlaceOf = needed[power].includes("standsFor");
  return [
    ...(isMissing(collective) ? [] : [`${onBehalf}${capitals(collective)}`]),
    ...(isInPlaceOf ? [`${abbreviations[power]}${capitals(standsFor)}`] : []),
    `${isInPlaceOf ? "" : abbreviations[power]}${capitals(office)}`,
  ];
}

/** What a body's papers have of their own; empty parts follow what is usual for its kind. */
export type PaperForm = {
  /** The sign of the body in the numbers of its papers. */
  readonly sign: string;
  /** The unit that drafts, in the numbers of letters and behind the registry in the list of recipients. */
  readonly draftingUnit: string;
  /** The place before the day, where the name of a unit must be written in full. */
  readonly placeName: string;
  /** The first is proposed. */
  readonly signers: readonly Signer[];
};
export const plainPaperForm: PaperForm = { sign: "", draftingUnit: "", placeName: "", signers: [] };
