import { asSeen, fold, searchWords } from "./fold.ts";
import { normalForm } from "./normal-form.ts";
import { searchedPart, searchedWordsMax } from "./searched-part.ts";

/** Characters that nobody sees may stand within a word. */
const WORD = /[a-z0-9][a-z0-9\p{Cf}]*/gu;

export type WordSpan = { readonly start: number; readonly end: number };

/**
 * Where in NFC text stands what was searched for, with marks or without, as UTF-16 offsets: the words
 * together, or where they never are, each by itself.
 */
export function wordSpans(text: string, searches: readonly string[]): WordSpan[] {
  const folded = fold(text);
  // Offsets map only where folding kept the length; text with loose marks is shown unmarked.
  if (folded.length !== text.length) return [];
  const words = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: asSeen(word),
    start: index,
    end: index + word.length,
  }));
  const phrases = searches
    .map((search) => searchWords(searchedPart(search)).split(" ").filter(Boolean))
    .map((words) => words.slice(0, searchedWordsMax))
    .filter((phrase) => phrase.length > 0);
  const together = words.flatMap(({ start }, first) =>
    phrases
      .filter((phrase) => phrase.every((word, step) => words[first + step]?.word === word))
      .map((phrase) => ({ start, end: words[first + phrase.length - 1]?.end ?? start })),
  );
  if (together.length > 0) return withoutOverlap(together);
  const wanted = new Set(phrases.flat());
  return words.filter(({ word }) => wanted.has(word)).map(({ start, end }) => ({ start, end }));
}

function withoutOverlap(spans: readonly WordSpan[]): WordSpan[] {
  const kept: WordSpan[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** A piece of the text of about `length` characters that shows the first of what was searched for. */
export function excerptOf(text: string, searches: readonly string[], length: number): string {
  const line = normalForm(text, "NFC").replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const first = wordSpans(line, searches)[0]?.start ?? 0;
  const from = first < length / 2 ? 0 : line.lastIndexOf(" ", first - length / 4) + 1;
  const cut = line.slice(from, from + length);
  const whole = from + length < line.length ? cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)) : cut;
  return `${from > 0 ? "… " : ""}${whole}${from + length < line.length ? " …" : ""}`;
}
