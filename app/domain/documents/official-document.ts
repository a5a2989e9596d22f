import type { Petition } from "../petition/petition.ts";

/** The papers of a petition, by the address under which their drafts stand. */
export const paperKinds = [
  "phieu-tiep-nhan",
  "phieu-chuyen",
  "thong-bao",
  "van-ban-tra-loi",
  "thu-gui-nguoi-gui",
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const isPaperKind = (text: string | undefined): text is PaperKind =>
  paperKinds.some((kind) => kind === text);

/** A paper in the form of 30/2020/ND-CP, appendix I. Number and signature are the registry's. */
export type OfficialDocument = {
  readonly kind: PaperKind;
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
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  readonly signerCapacity: string;
  readonly signerNote: string;
  readonly fileName: string;
};

type Viewpoint = { readonly coordinates: boolean; readonly handles: boolean };
const turnedAway = ["declined", "guided", "transferred"];

/** Which papers this unit may need where the petition stands. */
export function papersOf(petition: Petition, { coordinates, handles }: Viewpoint): PaperKind[] {
  const papers: PaperKind[] = [];
  if (coordinates) papers.push("phieu-tiep-nhan");
  if (coordinates && (petition.forwarding !== null || petition.classification !== null))
    papers.push("phieu-chuyen");
  if (coordinates && (petition.proposal !== null || turnedAway.includes(petition.stage)))
    papers.push("thong-bao");
  if (handles && petition.reply !== null) papers.push("van-ban-tra-loi");
  if (coordinates && petition.stage !== "received") papers.push("thu-gui-nguoi-gui");
  return papers;
}
