/** Papers that change a reply after it was sent (30/2020/ND-CP art. 18.3-4). */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { AgencyId } from "./petition-ids.ts";

/** A fault of form is corrected, of content amended or replaced; a reply that cannot stand is recalled. */
export const laterPaperKinds = ["correction", "replacement", "recall"] as const;
export type LaterPaperKind = (typeof laterPaperKinds)[number];

/** A paper of the body that signed the reply, and the signed reply that it is about. */
export type LaterPaper<Signature> = {
  readonly kind: LaterPaperKind;
  /** What it changes, in words for the sender. */
  readonly note: string;
  readonly on: CivilDate;
  /** The agency that signed both; null for the unit that received the petition. */
  readonly agencyId: AgencyId | null;
  readonly paper: Signature;
  readonly about: Signature;
};

/** What later papers leave with a share, in their order; the replies that they are about stay too. */
export type Amended<Signature> = { readonly laterPapers: readonly LaterPaper<Signature>[] };

/** What is public of a later paper: who signed which, and no word of what it says. */
export type PublicLaterPaper = {
  readonly kind: LaterPaperKind;
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly signerName: string;
  readonly signerCapacity: string;
  /** The number of the reply that it is about. */
  readonly aboutNumber: string;
};

type NamedPaper = Omit<PublicLaterPaper, "kind" | "aboutNumber">;

const isSamePaper = (one: NamedPaper, other: NamedPaper) =>
  one.documentNumber === other.documentNumber &&
  one.documentOn === other.documentOn &&
  one.signerName === other.signerName;

/**
 * The later papers about this reply as the public reads them beside its text; what was said of another
 * reply says nothing of this one.
 */
export const publicLaterPapers = <Signature extends NamedPaper>(
  { laterPapers }: Amended<Signature>,
  reply: NamedPaper,
): readonly PublicLaterPaper[] =>
  laterPapers
    .filter(({ about }) => isSamePaper(about, reply))
    .map(({ kind, paper, about }) => ({
      kind,
      documentNumber: paper.documentNumber,
      documentOn: paper.documentOn,
      signerName: paper.signerName,
      signerCapacity: paper.signerCapacity,
      aboutNumber: about.documentNumber,
    }));
