/** Several texts that are read side by side: what was found in one is looked for in the others. */
import { findPersonalData } from "../find-personal-data.ts";
import type { Span, SpanKind } from "../text/span.ts";
import { type KnownFact, withKnownPerson } from "./known-person.ts";

/** Kinds that mean the same person, paper or door wherever they stand. */
const SHARED: ReadonlySet<SpanKind> = new Set([
  "email",
  "dossier-code",
  "insurance-number",
  "licence",
  "plate",
  "bank-account",
  "citizen-id",
  "phone",
  "profile-link",
  "name",
]);
const NAME_WORDS_MIN = 2;

/**
 * The spans of each text: what looks personal to anyone, what is known of the person, and what was
 * found in another of the texts. Sorted and without overlap.
 */
export function examineTogether(
  texts: readonly string[],
  facts: readonly KnownFact[],
): readonly (readonly Span[])[] {
  const found = texts.map(findPersonalData);
  const seen = texts.flatMap((text, place) => factsIn(text, found[place] ?? []));
  const all = [...facts, ...new Map(seen.map((fact) => [fact.text, fact])).values()];
  return texts.map((text, place) => withKnownPerson(text, found[place] ?? [], all));
}

function factsIn(text: string, spans: readonly Span[]): readonly KnownFact[] {
  return spans
    .filter(({ kind }) => SHARED.has(kind))
    .map(({ start, end, kind }) => ({ kind, text: text.slice(start, end) }))
    .filter((fact) => fact.kind !== "name" || fact.text.split(/\s+/).length >= NAME_WORDS_MIN);
}
