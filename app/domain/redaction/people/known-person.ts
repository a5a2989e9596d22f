import { fold } from "../../text/fold.ts";
import type { Span, SpanKind } from "../text/span.ts";

/** Something known about one person, such as the sender's own name or address. */
export type KnownFact = { readonly text: string; readonly kind: SpanKind };

const factLengthMin = 3;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Where facts about a known person stand in an NFC text, whatever their marks and capitals, as whole
 * words; joined with what the detectors found, sorted and without overlap.
 */
export function withKnownPerson(
  text: string,
  found: readonly Span[],
  facts: readonly KnownFact[],
): Span[] {
  const folded = fold(text);
  const known =
    folded.length === text.length ? facts.flatMap((fact) => placesOf(folded, fact)) : [];
  const inOrder = [...found, ...known].sort((one, other) => one.start - other.start);
  const joined: Span[] = [];
  for (const span of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || span.start >= last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { ...last, end: span.end };
  }
  return joined;
}

function placesOf(folded: string, { text, kind }: KnownFact): Span[] {
  const fact = fold(text.trim());
  if (fact.length < factLengthMin) return [];
  const places: Span[] = [];
  for (let at = folded.indexOf(fact); at >= 0; at = folded.indexOf(fact, at + fact.length)) {
    const end = at + fact.length;
    const inside =
      letterOrDigit.test(folded[at - 1] ?? "") || letterOrDigit.test(folded[end] ?? "");
    if (!inside) places.push({ start: at, end, kind });
  }
  return places;
}
