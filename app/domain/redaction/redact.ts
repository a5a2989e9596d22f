/** A text with its personal data hidden or marked. Spans must be sorted and must not overlap. */
import type { Span, SpanKind } from "./text/span.ts";

/** The text with each span replaced by the words given for its kind. */
export function redact(
  text: string,
  spans: readonly Span[],
  replacement: (kind: SpanKind) => string,
): string {
  return markSpans(text, spans)
    .map((segment) => (segment.kind === null ? segment.text : replacement(segment.kind)))
    .join("");
}

export type Segment = { readonly text: string; readonly kind: SpanKind | null };

/** The text cut into segments, those with a kind being the spans; together they are the text. */
export function markSpans(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end, kind } of spans) {
    if (start > from) segments.push({ text: text.slice(from, start), kind: null });
    segments.push({ text: text.slice(start, end), kind });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), kind: null });
  return segments;
}
