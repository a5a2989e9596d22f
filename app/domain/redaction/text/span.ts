/** What the detectors suggest; a person decides. Kinds in order of precedence where they overlap. */
export const SPAN_KINDS = [
  "email",
  "plate",
  "bank-account",
  "citizen-id",
  "phone",
  "birth-date",
  "address",
  "name",
] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

/** Offsets in UTF-16 units of the text as given; `end` is not included. */
export type Span = { readonly start: number; readonly end: number; readonly kind: SpanKind };
