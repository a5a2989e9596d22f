/** Homes abroad: a street of another language with its number, behind words of living there. */
import { isForeignWord } from "../people/foreign-name.ts";
import type { Word } from "../text/word.ts";
import { phraseList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };

const RESIDES = phraseList(lists.resides);
const STREET_WORDS_MAX = 6;
const SEGMENTS_MAX = 5;
const SEGMENT_WORDS_MAX = 4;

/** The place after the foreign address that begins at this word, or 0. */
export function foreignAddressEnd(words: readonly Word[], place: number): number {
  const isLabelled =
    RESIDES.before(words, place) > 0 ||
    (/^ ?: ?$/.test(words[place]?.gap ?? "") &&
      [1, 2, 3].some((length) => place >= length && RESIDES.at(words, place - length) === length));
  if (!isLabelled) return 0;
  const street = streetEnd(words, place);
  return street > 0 ? segmentsEnd(words, street) : 0;
}

/** 2418 Willow Glen Drive, 14 bis rue des Tilleuls, Ahornweg 14a */
function streetEnd(words: readonly Word[], place: number): number {
  let after = place + 1;
  while (after - place < STREET_WORDS_MAX && words[after]?.gap === " ") after += 1;
  const street = words.slice(place, after);
  const numbers = street.filter(({ shape }) => shape === "number");
  if (numbers.length === 0 || !street.some(isForeignWord)) return 0;
  if (words[place]?.shape === "number") return endsClause(words, after) ? after : 0;
  const number = street.findIndex(({ shape }) => shape === "number");
  const isName = street.slice(0, number).every(({ shape }) => shape === "capital");
  return isName && words[place]?.shape === "capital" ? place + number + 1 : 0;
}

/** ", Apt 6, San Jose, CA 95125": flats, towns and postal codes. */
function segmentsEnd(words: readonly Word[], from: number): number {
  let after = from;
  for (let segments = 0; segments < SEGMENTS_MAX; segments += 1) {
    if (!/^ ?, ?$/.test(words[after]?.gap ?? "") || words[after]?.shape === "small") break;
    let end = after + 1;
    while (words[end]?.gap === " " && words[end]?.shape !== "small") end += 1;
    if (end - after > SEGMENT_WORDS_MAX || !endsClause(words, end)) break;
    after = end;
  }
  return after;
}

function endsClause(words: readonly Word[], place: number): boolean {
  return /^ ?[,.;)\n-]/.test(words[place]?.gap ?? ".");
}
