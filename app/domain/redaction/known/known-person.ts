/** Facts that are known of one person, looked for in any spelling. */
import { passageOf } from "../text/passage.ts";
import type { Span, SpanKind } from "../text/span.ts";
import {
  denseOf,
  placesOfNumbers,
  placesOfWords,
  type Searchable,
  searchable,
  significantDigits,
} from "./fact-places.ts";

/** Something known about one person, such as the sender's own name or address. */
export type KnownFact = { readonly text: string; readonly kind: SpanKind };

const FACT_LENGTH_MIN = 3;
const BESIDE_CHARACTERS_MAX = 12;
const NUMBERS: ReadonlySet<SpanKind> = new Set(["phone", "citizen-id"]);

/**
 * Where facts about a known person stand in a text, as whole words and in any spelling: without
 * marks, in capitals, over a line end, with signs between that nobody sees, numbers in any grouping.
 */
export function knownPlaces(text: string, facts: readonly KnownFact[]): Span[] {
  const passage = passageOf(text);
  const place = searchable(passage);
  const found = [...numbersIn(place, facts), ...facts.flatMap((fact) => placesOf(place, fact))];
  const persons = found.filter(({ kind }) => kind !== "position");
  return found
    .filter((span) => span.kind !== "position" || persons.some((other) => isBeside(span, other)))
    .map(passage.original);
}

/** "Director" tells nothing; beside the name or the organization it tells who. */
function isBeside(position: Span, other: Span): boolean {
  const apart = Math.max(position.start - other.end, other.start - position.end);
  return apart <= BESIDE_CHARACTERS_MAX;
}

/** The places of known facts joined with what the detectors found, sorted and without overlap. */
export function withKnownPerson(
  text: string,
  found: readonly Span[],
  facts: readonly KnownFact[],
): Span[] {
  return joinSpans([...found, ...knownPlaces(text, facts)]);
}

/** Spans in order, those that overlap made one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start >= last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { ...last, end: span.end };
  }
  return joined;
}

function placesOf(place: Searchable, { text, kind }: KnownFact): Span[] {
  const { composed, folded } = passageOf(text.trim());
  const dense = denseOf(folded);
  if (dense.length < FACT_LENGTH_MIN) return [];
  if (kind === "name" && /^[\p{L}\p{M}]+$/u.test(composed)) {
    return placesOfWords(place, dense)
      .filter(({ start, end }) => isNameAlone(place.passage.composed.slice(start, end), composed))
      .map((found) => ({ ...found, kind }));
  }
  return placesOfWords(place, dense).map((found) => ({ ...found, kind }));
}

/** The places of all numbers together, so that a text full of numbers is walked over once. */
function numbersIn(place: Searchable, facts: readonly KnownFact[]): Span[] {
  const kinds = new Map<string, Set<SpanKind>>();
  for (const { text, kind } of facts.filter((fact) => NUMBERS.has(fact.kind))) {
    const number = significantDigits(passageOf(text.trim()).folded);
    if (number !== null) kinds.set(number, (kinds.get(number) ?? new Set()).add(kind));
  }
  return placesOfNumbers(place, new Set(kinds.keys())).flatMap(({ start, end, number }) =>
    Array.from(kinds.get(number) ?? [], (kind) => ({ start, end, kind })),
  );
}

/** A name of one word is also an everyday word: only with its marks and a capital is it meant. */
function isNameAlone(written: string, name: string): boolean {
  return written.toLowerCase() === name.toLowerCase() && written !== written.toLowerCase();
}
