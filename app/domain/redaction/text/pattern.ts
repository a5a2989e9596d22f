/** Patterns made from lists of words. */
import { fold } from "../../text/fold.ts";
import type { Span, SpanKind } from "./span.ts";

/** One of these words, folded; the longest first. */
export function anyOf(words: readonly string[]): string {
  const folded = words.map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return `(?:${folded.sort((first, second) => second.length - first.length).join("|")})`;
}

/** Every match of a global pattern as a span of one kind. */
export function spansOf(folded: string, pattern: RegExp, kind: SpanKind): readonly Span[] {
  return Array.from(folded.matchAll(pattern), ({ index, 0: matched }) => ({
    start: index,
    end: index + matched.length,
    kind,
  }));
}
