/** Names of other languages: words that no Vietnamese syllable spells, and names joined by a dash. */
import type { Word } from "../text/word.ts";
import { isCapital } from "./name-length.ts";

/** Every syllable of the language, folded: an onset, vowels, a final. */
const SYLLABLE =
  /^(?:ngh|gh|ch|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const FOREIGN = /^[\p{L}']{3,}$/u;
const WORDS_MAX = 5;

/** Whether the word is in capitals and of another language; abbreviations are not. */
export function isForeignWord(word: Word | undefined): boolean {
  if (!isCapital(word) || word.abbreviated || !FOREIGN.test(word.plain)) return false;
  return !SYLLABLE.test(word.plain) && /[aeiouy]/.test(word.plain);
}

/** The number of words of a name of two or more words, one of them foreign, or 0. */
export function foreignNameLength(words: readonly Word[], place: number): number {
  if (!isCapital(words[place]) || words[place]?.abbreviated) return 0;
  let length = 1;
  while (length < WORDS_MAX && goesOn(words, place + length)) length += 1;
  const isForeign = words.slice(place, place + length).some(isForeignWord);
  return length > 1 && isForeign ? withDash(words, place + length) - place : 0;
}

function goesOn(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (!isCapital(word) || word.abbreviated) return false;
  const { gap } = word;
  const isInitial = words[place - 1]?.plain.length === 1;
  return /^(?: {1,3}|-)$/.test(gap) || (isInitial && gap === ". ");
}

/** The place after the parts that a dash joins to a name: Bich-Van, Sung-jin. */
export function withDash(words: readonly Word[], after: number): number {
  let end = after;
  while (words[end]?.gap === "-" && words[end]?.shape !== "number" && !words[end]?.abbreviated) {
    end += 1;
  }
  return end;
}
