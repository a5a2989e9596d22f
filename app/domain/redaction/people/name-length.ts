/** Where a person's name ends by its capitals, and what words may be names. */
import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import given from "./given-names.words.json" with { type: "json" };
import cues from "./name-cues.words.json" with { type: "json" };
import surnames from "./surnames.words.json" with { type: "json" };

const SURNAMES = wordList([...surnames.kinh, ...surnames.peoples]);
const SURE_SURNAMES = wordList(surnames.distinct);
const SURE_PLAIN_SURNAMES = wordList(surnames.distinctPlain);
const MIDDLES = wordList(surnames.middle);
const LINKS = wordList(surnames.links);
const SIGNS = wordList(surnames.signs);
/** "Ng." for the commonest family name of all. */
export const SHORT_SURNAMES = wordList(surnames.short);
export const GIVEN_NAMES = wordList(given.given);
/** Common given names that without marks look like everyday words. */
export const COMMON_NAMES = wordList(given.common);
const HARD_STOPS = wordList(boundaries.hardStops);
const ORDINARY_PAIRS = phraseList(boundaries.ordinaryPairs);
const NOT_NAMES = phraseList(cues.notNames);
const NOT_PERSONS = phraseList(places.provinces);
/** Streets bear these names; one word more makes another person of it. */
const FAMOUS = phraseList(places.famous);
/** "Uncle Nam Lua": the fifth child's nickname, not a year. */
const ORDINALS = wordList(cues.ordinals);
/** "Ysa bin Ibrohim": the son of. */
const CONNECTORS = wordList(cues.connectors);
const BREAKS = phraseList(cues.breaks);

const NAME_WORDS_MAX = 7;

/** Whether the word follows on the same line with nothing but one to three blanks between. */
export function isSpaced(word: Word | undefined): word is Word {
  return word !== undefined && /^ {1,3}$/.test(word.gap);
}

/** Capitals that tell something: not those of a line written in capitals throughout. */
export function isCapital(word: Word | undefined): word is Word {
  return word?.shape === "capital" && !word.shouted;
}

/** H'Nguet, K'Re: female and male names of the Central Highlands. */
export function isHighlandName(word: Word | undefined): boolean {
  return (
    word !== undefined && /^(?:h|k|ama|ami)' ?\p{L}{2}/u.test(word.plain) && word.plain !== "k'ho"
  );
}

/** Whether the word may be a surname: as it is written, or without its marks where it has a telling capital. */
export function isSurname(word: Word | undefined): boolean {
  return SURNAMES.has(word) || (isCapital(word) && SURNAMES.hasPlain(word));
}

/** Whether the word is a surname that is hardly ever anything else; without marks fewer are. */
export function isSureSurname(word: Word | undefined): boolean {
  return word?.unmarked ? SURE_PLAIN_SURNAMES.has(word) : SURE_SURNAMES.hasPlain(word);
}

/** The number of capitalised words from here that make one name, or 0 where none begins. */
export function capitalNameLength(words: readonly Word[], place: number): number {
  if (!isCapital(words[place])) return 0;
  const isFull = isFullName(words, place);
  const isSigned =
    (LINKS.has(words[place + 1]) || SIGNS.hasPlain(words[place + 1])) &&
    isCapital(words[place + 2]) &&
    (isSurname(words[place]) || (LINKS.has(words[place + 1]) && isCapital(words[place + 1])));
  const isNick =
    ORDINALS.has(words[place]) && isSpaced(words[place + 1]) && isCapital(words[place + 1]);
  if (NOT_NAMES.at(words, place) > 0 && !isSigned && !isNick && !isFull) return 0;
  const isOrdinary = NOT_PERSONS.at(words, place) > 0 || ORDINARY_PAIRS.at(words, place) > 0;
  if (isOrdinary && !isFull) return 0;
  let count = 1;
  while (count < NAME_WORDS_MAX) {
    const word = words[place + count];
    const previous = words[place + count - 1];
    const isShort = previous?.plain.length === 1 || SHORT_SURNAMES.has(previous);
    const afterInitial = isShort && /^\. ?$/.test(word?.gap ?? "");
    if (word === undefined) break;
    if (!(isSpaced(word) || afterInitial || goesOnInNextLine(words, place, count))) break;
    if (BREAKS.at(words, place + count) > 0 && !isLastOfName(words, place + count)) break;
    const isPair = ORDINARY_PAIRS.at(words, place + count) > 0;
    if (isCapital(word)) count += 1;
    else if (CONNECTORS.has(word) && isCapital(words[place + count + 1])) count += 2;
    else if (LINKS.has(word) && !isPair && isNameWord(words, place + count + 1)) count += 2;
    else break;
  }
  return FAMOUS.at(words, place) === count ? 0 : count;
}

/** "Kieu Dinh Phuong, ": without marks the ward is a given name, where nothing is named by it. */
function isLastOfName(words: readonly Word[], place: number): boolean {
  const next = words[place + 1];
  const isNamed = isSpaced(next) && next.shape !== "small";
  return words[place]?.unmarked === true && COMMON_NAMES.has(words[place]) && !isNamed;
}

/** Family, middle and given name in capitals: "Pho Duc Thuy" is nobody's deputy. */
function isFullName(words: readonly Word[], place: number): boolean {
  const [first, second, third] = words.slice(place, place + 3);
  if (!isSurname(first) || !isSpaced(second) || !isSpaced(third)) return false;
  return (
    isCapital(second) &&
    isCapital(third) &&
    MIDDLES.hasPlain(second) &&
    GIVEN_NAMES.hasPlain(third) &&
    FAMOUS.at(words, place) === 0 &&
    FAMOUS.at(words, place + 1) === 0
  );
}

const WRAPPED_WORDS_MAX = 5;

/** A name that a narrow column broke: what stands before the line end is not a whole one. */
function goesOnInNextLine(words: readonly Word[], place: number, count: number): boolean {
  const next = words[place + count];
  if (next?.gap !== "\n" || !isCapital(next)) return false;
  const previous = words[place + count - 1];
  const isOpen = MIDDLES.hasPlain(previous) || LINKS.has(previous);
  if (!isOpen && !GIVEN_NAMES.hasPlain(next) && !MIDDLES.hasPlain(next)) return false;
  if (NOT_NAMES.at(words, place + count) > 0) return false;
  let onNextLine = 1;
  while (
    isSpaced(words[place + count + onNextLine]) &&
    isCapital(words[place + count + onNextLine])
  )
    onNextLine += 1;
  const gapAfter = words[place + count + onNextLine]?.gap ?? "";
  if (/^ ?:/.test(gapAfter) || count + onNextLine > WRAPPED_WORDS_MAX) return false;
  if (isSureSurname(next) && onNextLine > 1) return false;
  if (!isSurname(words[place])) return false;
  if (count === 1 || (isOpen && count < 4)) return true;
  return count === 2 ? onNextLine <= 2 : onNextLine === 1 && /^(?:[,;.)]| $)/.test(gapAfter);
}

/** Small letters over a line end: only where the first line stops at a family name or a sign of sex. */
export function isSmallWrap(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const previous = words[place - 1];
  if (word?.gap !== "\n" || word.shape === "number") return false;
  const isOpen = LINKS.has(previous) || MIDDLES.has(previous) || isSureSurname(previous);
  return isOpen && (GIVEN_NAMES.has(word) || LINKS.has(word)) && !HARD_STOPS.has(word);
}

/** Whether the word may go on a name that has begun. */
export function isNameWord(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || word.shape === "number") return false;
  if (!(isSpaced(word) || isSmallWrap(words, place))) return false;
  return isCapital(word) || GIVEN_NAMES.has(word) || !HARD_STOPS.has(word);
}
