/** What was found once is found again wherever it stands, in another spelling or without its cue. */
import { shortPattern } from "../../text/built-pattern.ts";
import { textBefore } from "../../text/short-text.ts";
import places from "../places/places.words.json" with { type: "json" };
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span, SpanKind } from "../text/span.ts";
import {
  denseOf,
  placesOfNumbers,
  placesOfWords,
  type Searchable,
  searchable,
  significantDigits,
} from "./fact-places.ts";

const FACTS_MAX = 60;
const CODE_LENGTH_MIN = 6;
const ADDRESS_LENGTH_MIN = 8;
/** A street may bear a neighbour's name. */
const STREET_BEFORE = shortPattern(`\\b${anyOf(places.afterStreets)} $`);
const STREET_CHARACTERS = 15;
const NUMBERS: ReadonlySet<SpanKind> = new Set([
  "phone",
  "citizen-id",
  "bank-account",
  "insurance-number",
  "licence",
]);
const CODES: ReadonlySet<SpanKind> = new Set([
  "dossier-code",
  "insurance-number",
  "licence",
  "land",
  "plate",
  "citizen-id",
  "profile-link",
]);

/** Every further place of the facts that these spans hold. */
export function repeatedFacts(passage: Passage, found: readonly Span[]): readonly Span[] {
  const text = searchable(passage);
  const seen = new Set<string>();
  const again: Span[] = [];
  for (const span of found) {
    const key = `${span.kind} ${passage.folded.slice(span.start, span.end)}`;
    if (seen.has(key)) continue;
    if (seen.size >= FACTS_MAX) break;
    seen.add(key);
    again.push(...placesOf(text, span).map((place) => ({ ...place, kind: span.kind })));
  }
  return [...again, ...repeatedNumbers(text, found)];
}

function repeatedNumbers(text: Searchable, found: readonly Span[]): readonly Span[] {
  const kinds = new Map<string, SpanKind>();
  for (const { start, end, kind } of found) {
    const number = significantDigits(text.passage.folded.slice(start, end).replace(/o/g, "0"));
    if (NUMBERS.has(kind) && number !== null) kinds.set(number, kind);
  }
  return placesOfNumbers(text, new Set(kinds.keys())).map(({ start, end, number }) => ({
    start,
    end,
    kind: kinds.get(number) ?? "phone",
  }));
}

function placesOf(text: Searchable, { start, end, kind }: Span) {
  const folded = text.passage.folded.slice(start, end);
  const dense = denseOf(folded);
  if (kind === "name") {
    const before = (at: number) => textBefore(text.passage.folded, at, STREET_CHARACTERS);
    return placesOfName(text, start, end).filter(
      (place) => !STREET_BEFORE.test(before(place.start)),
    );
  }
  if (kind === "address") {
    return dense.length >= ADDRESS_LENGTH_MIN ? placesOfWords(text, dense) : [];
  }
  return CODES.has(kind) && dense.length >= CODE_LENGTH_MIN ? placesOfWords(text, dense) : [];
}

/** A name of two words is also two everyday words: it is looked up with its marks. */
function placesOfName(text: Searchable, start: number, end: number) {
  const { composed, folded } = text.passage;
  const words = folded.slice(start, end).match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.length < 2) return [];
  const places = placesOfWords(text, denseOf(folded.slice(start, end)));
  if (words.length > 2) return places;
  const written = lettersOf(composed.slice(start, end));
  return places.filter((place) => lettersOf(composed.slice(place.start, place.end)) === written);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
