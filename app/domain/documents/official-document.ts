import type { CommandType } from "../petition/lifecycle/commands.ts";
import type { Petition } from "../petition/petition.ts";

/** The papers of a petition, by the address under which their drafts stand. */
const paperKinds = [
  "phieu-tiep-nhan",
  "phieu-chuyen",
  "thong-bao",
  "van-ban-tra-loi",
  "thu-gui-nguoi-gui",
  "thu-xin-loi",
  "phieu-trinh",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Whether a segment of an address names a paper about one petition; those about several are not meant. */
export const isPaperKind = (text: string | undefined): text is PaperKind =>
  paperKinds.some((kind) => kind === text);

/** Papers of a unit that are about several petitions, or about the data of a person. */
const officePaperKinds = [
  "cong-van-don-doc",
  "danh-sach-qua-han",
  "tra-loi-du-lieu",
  "bien-ban-huy",
] as const;
export type OfficePaperKind = (typeof officePaperKinds)[number];

/** A list inside a paper (bang ke). */
export type PaperTable = {
  /** Stands above it; empty where the text leads to it. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, in percent. */
  readonly widths: readonly number[];
};

/** A paper in the form of 30/2020/ND-CP, appendix I. Number and signature are the registry's. */
export type OfficialDocument = {
  readonly kind: PaperKind | OfficePaperKind;
  readonly language: "vi" | "en";
  /** The body above the issuer, none for a commune's own committee. */
  readonly superior: string;
  readonly issuer: string;
  readonly country: string;
  readonly motto: string;
  /** "So:" with room for number and sign; empty where the paper bears none. */
  readonly numberLine: string;
  /** "V/v ..." under the number, for a letter without a type name. */
  readonly matter: string;
  readonly placeAndDay: string;
  /** Name of its type in capitals with its subject below; empty for a letter. */
  readonly typeName: string;
  readonly subject: string;
  readonly addressedTo: string;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  /** Below the paragraphs, and what follows below the tables. */
  readonly tables?: readonly PaperTable[];
  readonly closing?: readonly string[];
  readonly landscape?: boolean;
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  readonly signerCapacity: string;
  /** Where the signer writes the name; the name itself stands there as far as it is known. */
  readonly signerNote: string;
  readonly signerName?: string;
  /** All who may sign it, in the order in which they are chosen. */
  readonly signers?: readonly string[];
  readonly fileName: string;
};

type Viewpoint = {
  readonly coordinates: boolean;
  readonly handles: boolean;
  /** The reply is or was late. */
  readonly late: object | null;
  readonly possible: readonly CommandType[];
};
const turnedAway = ["declined", "guided", "transferred"];

/** Which papers this unit may need where the petition stands. */
export function papersOf(
  petition: Petition,
  { coordinates, handles, late, possible }: Viewpoint,
): PaperKind[] {
  const papers: PaperKind[] = [];
  const submits = possible.includes("submit-to-leadership") || petition.submission !== null;
  if (coordinates) papers.push("phieu-tiep-nhan");
  if (coordinates && (petition.forwarding !== null || petition.classification !== null))
    papers.push("phieu-chuyen");
  if (coordinates && (petition.proposal !== null || turnedAway.includes(petition.stage)))
    papers.push("thong-bao");
  if (handles && petition.reply !== null) papers.push("van-ban-tra-loi");
  if (coordinates && petition.stage !== "received") papers.push("thu-gui-nguoi-gui");
  if (handles && late !== null) papers.push("thu-xin-loi");
  if (submits) papers.push("phieu-trinh");
  return papers;
}

/** The lines below "To:" of a paper with several addressees; with one it stands on the same line. */
export const addresseeList = ({ addressees }: OfficialDocument): readonly string[] =>
  addressees.length < 2
    ? []
    : addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? "." : ";"}`);
