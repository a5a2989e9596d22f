/** Where the name of a place ends, in capitals or in running text. */
import surnames from "../people/surnames.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import boundaries from "./boundaries.words.json" with { type: "json" };
import { HEADS } from "./heads.ts";
import { isNear } from "./house-label.ts";
import famous from "./places.words.json" with { type: "json" };

const NAME_STOPS = wordList([...boundaries.stops, ...lists.unitStops, ...lists.labelEnds]);
const PLACE_BREAKS = wordList(lists.placeBreaks);
const UNIT_STOPS = wordList(lists.unitStops);
const SURNAMES = wordList(surnames.kinh);
const LINKS = wordList(surnames.links);
/** What streets are often named after. */
export const FAMOUS = phraseList([...famous.famous, ...famous.streetNames]);

const CAPITAL_NAME_WORDS_MAX = 5;
const GUESSED_NAME_WORDS_MAX = 3;

/** How many words from here are the capitalised name of a place; its number counts too. */
export function capitalName(words: readonly Word[], place: number): number {
  let count = 0;
  for (
    let word = words[place];
    word && count < CAPITAL_NAME_WORDS_MAX;
    word = words[place + count]
  ) {
    if (count > 0 && word.gap !== " " && !isWrappedName(words, place, count)) break;
    if (word.shouted || word.shape === "small") break;
    if (word.shape === "number" && (count === 0 || !/^\d{1,2}\p{L}?$/u.test(word.plain))) break;
    if (count > 0 && HEADS.some((heads) => heads.at(words, place + count) > 1)) break;
    count += 1;
    if (word.shape === "number") break;
  }
  return count;
}

/** "duong le van viet": a street of a person has the sign of sex inside its name. */
function personOfStreet(words: readonly Word[], place: number): number {
  const [first, link, last] = words.slice(place, place + 3);
  const isNamed = SURNAMES.has(first) && LINKS.has(link) && link?.gap === " " && last?.gap === " ";
  return isNamed && last?.shape !== "number" && !PLACE_BREAKS.has(last) ? 3 : 0;
}

/** Names of places have two words: a line end after the first stands inside the name. */
function isWrappedName(words: readonly Word[], place: number, count: number): boolean {
  const word = words[place + count];
  if (word?.gap === "\n" && FAMOUS.at(words, place) > count) return true;
  if (count !== 1 || word?.gap !== "\n" || word.shape !== "capital") return false;
  return !PLACE_BREAKS.has(word) && !NAME_STOPS.has(word) && words[place + 2]?.gap !== ": ";
}

/** How many words of running text from here may be the name of a place; its end is a guess. */
export function guessedName(words: readonly Word[], place: number): number {
  const famous = FAMOUS.at(words, place);
  if (famous > 1) return famous;
  const person = personOfStreet(words, place);
  if (person > 0) return person;
  let count = 0;
  for (
    let word = words[place];
    word && count < GUESSED_NAME_WORDS_MAX;
    word = words[place + count]
  ) {
    if (count > 0 && word.gap !== " ") break;
    if (count > 1 && isLastNumber(words, place + count)) return count + 1;
    if (count > 1 && isNumberBeforeHead(words, place + count)) return count + 1;
    const isLast = count > 0 && word.unmarked && words[place + count + 1]?.gap !== " ";
    if (word.shape === "number" || (PLACE_BREAKS.has(word) && !isLast)) break;
    if (count === 0 && UNIT_STOPS.has(word) && !isWholeUnmarked(words, place)) break;
    const endsInNumber = count > 0 && isLastNumber(words, place + count + 1);
    if (NAME_STOPS.has(word) && !endsInNumber && (count > 1 || (!word.unmarked && count > 0)))
      break;
    if (count > 0 && isHeadOfNext(words, place + count)) break;
    count += 1;
  }
  return count;
}

/** "AP TAN THOI 2 XA TAN HIEP": the number ends a name where the next part begins. */
function isNumberBeforeHead(words: readonly Word[], place: number): boolean {
  const isNumber = /^\d{1,2}$/.test(words[place]?.plain ?? "");
  return isNumber && HEADS.some((heads) => heads.at(words, place + 1) > 0);
}

/** "PHUONG CAM THACH.": without marks two words up to the end of the clause are a name. */
function isWholeUnmarked(words: readonly Word[], place: number): boolean {
  const [first, second, next] = words.slice(place, place + 3);
  if (!first?.unmarked || second?.gap !== " ") return false;
  return /^ ?[,.;)\n-]/.test(next?.gap ?? ".");
}

/** "KHU VINH TUY 1,": the number that ends a name. */
function isLastNumber(words: readonly Word[], place: number): boolean {
  return (
    /^\d{1,2}$/.test(words[place]?.plain ?? "") && /^ ?[,.;)\n]/.test(words[place + 1]?.gap ?? ".")
  );
}

/** "xa" in running text begins the next part only if a name can follow it. */
function isHeadOfNext(words: readonly Word[], place: number): boolean {
  const next = words[place + 1];
  if (!HEADS.some((heads) => heads.at(words, place) > 0)) return false;
  return next !== undefined && isNear(next) && !PLACE_BREAKS.has(next);
}
