import { asSeen, fold, searchWords } from "./fold.ts";

/** Characters that nobody sees may stand within a word. */
const WORD = /[a-z0-9][a-z0-9\p{Cf}]*/gu;

export type WordSpan = { readonly start: number; readonly end: number };

/** Where words that were searched for stand in NFC text, with marks or without, as UTF-16 offsets. */
export function wordSpans(text: string, search: string): WordSpan[] {
  const wanted = new Set(searchWords(search).split(" ").filter(Boolean));
  const folded = fold(text);
  // Offsets map only where folding kept the length; text with loose marks is shown unmarked.
  if (wanted.size === 0 || folded.length !== text.length) return [];
  return [...folded.matchAll(WORD)]
    .filter(([word]) => wanted.has(asSeen(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** A piece of the text of about `length` characters that shows the first word searched for. */
export function excerptOf(text: string, search: string, length: number): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const first = wordSpans(line, search)[0]?.start ?? 0;
  const from = first < length / 2 ? 0 : line.lastIndexOf(" ", first - length / 4) + 1;
  const cut = line.slice(from, from + length);
  const whole = from + length < line.length ? cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)) : cut;
  return `${from > 0 ? "… " : ""}${whole}${from + length < line.length ? " …" : ""}`;
}
