/**
 * What the detectors suggest; a person decides. Kinds in order of precedence where they overlap. A
 * sender's organization, position and document number are found only where they are known.
 */
export const SPAN_KINDS = [
  "email",
  "dossier-code",
  "insurance-number",
  "licence",
  "land",
  "plate",
  "bank-account",
  "citizen-id",
  "phone",
  "profile-link",
  "document-number",
  "organization",
  "position",
  "birth-date",
  "sensitive",
  "address",
  "name",
] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

/** Offsets in UTF-16 units of the text as given; `end` is not included. */
export type Span = { readonly start: number; readonly end: number; readonly kind: SpanKind };
