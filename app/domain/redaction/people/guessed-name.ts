/** Where a person's name ends by the words themselves, where capitals tell nothing. */
import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import given from "./given-names.words.json" with { type: "json" };
import cues from "./name-cues.words.json" with { type: "json" };
import {
  COMMON_NAMES,
  GIVEN_NAMES,
  isCapital,
  isHighlandName,
  isNameWord,
  isSmallWrap,
  isSpaced,
  isSureSurname,
  isSurname,
} from "./name-length.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const MIDDLES = wordList(surnames.middle);
const LINKS = wordList(surnames.links);
const FEMALE_SIGN = "thi";
const SIGNS = wordList(surnames.signs);
const DISTINCT_PEOPLES = wordList(surnames.distinctPeoples);
const VERBAL = wordList(given.verbal);
const FOLLOWERS = wordList(given.followers);
const STOPS = wordList(boundaries.stops);
const YEAR = wordList(boundaries.year);
const HARD_STOPS = wordList(boundaries.hardStops);
const ORDINARY_PAIRS = phraseList(boundaries.ordinaryPairs);
const NOT_NAMES = phraseList(cues.notNames);
const NOT_PERSONS = phraseList(places.provinces);
/** Streets bear these names; one word more makes another person of it. */
const FAMOUS = phraseList(places.famous);
/** Common given names that behind a title are hardly ever another word, even without marks. */
const STEADY_GIVEN = wordList(cues.steadyGiven);
const PEOPLE_SIGNS = wordList(cues.peopleSigns);
const DEGREES = wordList(cues.degrees);

const GUESSED_WORDS_MAX = 5;
const LABELLED_WORDS_MAX = 5;
const DECLARED_WORDS_MAX = 4;

/** How sure the words before make us that a name follows. */
export type Expectation = "label" | "cue" | "kin" | "role" | "none";

/** The number of words from here that make a name by the lists, or 0. */
export function guessedNameLength(
  words: readonly Word[],
  place: number,
  expectation: Expectation,
): number {
  const first = words[place];
  if (first === undefined || first.shape === "number") return 0;
  if (NOT_PERSONS.at(words, place) > 0 || ORDINARY_PAIRS.at(words, place - 1) > 0) return 0;
  const isLed = isSurname(first) || isHighlandName(first);
  const withSurname = isLed ? surnameLedLength(words, place, expectation) : 0;
  if (withSurname > 0 && FAMOUS.at(words, place) === withSurname) return 0;
  if (withSurname > 0 || expectation === "none") return withSurname;
  const untilStop = isLed && expectation !== "kin" ? declaredLength(words, place) : 0;
  if (untilStop > 0 || expectation === "role") return untilStop;
  if (expectation === "label") return labelledLength(words, place);
  return givenLength(words, place, expectation);
}

function surnameLedLength(words: readonly Word[], place: number, expectation: Expectation): number {
  const [first, second] = words.slice(place, place + 2);
  if (expectation !== "none" && isPeoplesName(words, place)) return 3;
  if (isHighlandName(words[place])) return isSpaced(second) && isSurname(second) ? 2 : 1;
  if (!(isSpaced(second) || isSmallWrap(words, place + 1)) || second?.shape === "number") return 0;
  if (LINKS.has(second)) {
    const isWritten = first?.shape !== "capital" && first?.unmarked === false;
    if (isWritten && ORDINARY_PAIRS.at(words, place) > 0) return 0;
    if (!isNameWord(words, place + 2) || isAmbiguousLink(words, place, expectation)) return 0;
    return extendName(words, place, 3);
  }
  if (isDeclaredPair(words, place, expectation)) return 3;
  if (isOrdinaryWord(words, place, expectation)) return 0;
  if (ORDINARY_PAIRS.at(words, place) > 0 || !isPartOfName(words, place + 1)) return 0;
  const length = extendName(words, place, 2);
  const isSure = isSureSurname(words[place]) && GIVEN_NAMES.has(second) && !VERBAL.has(second);
  if (expectation === "role") return length >= 3 || isSure ? length : 0;
  if (expectation !== "none") return length;
  return length >= 3 && isSureSurname(words[place]) && MIDDLES.has(second) ? length : 0;
}

/** "TEN DINH CONG HOP O": behind a cue three words of names are one, though two are a pair as well. */
function isDeclaredPair(words: readonly Word[], place: number, expectation: Expectation): boolean {
  if (expectation !== "cue" && expectation !== "label") return false;
  const [first, second, third] = words.slice(place, place + 3);
  if (!first?.unmarked || !isSpaced(second) || !isSpaced(third)) return false;
  const isTrusted = isSureSurname(first) || STEADY_GIVEN.has(third);
  return isTrusted && MIDDLES.has(second) && GIVEN_NAMES.has(third) && isEnded(words, place + 3);
}

/** "TEN NEANG SOC KHOM DAN TOC": behind a cue a family name leads the words up to an everyday one. */
function declaredLength(words: readonly Word[], place: number): number {
  const isOrdinary = STOPS.has(words[place]) || VERBAL.has(words[place]);
  if (isOrdinary && !(words[place]?.unmarked && DISTINCT_PEOPLES.has(words[place]))) return 0;
  let count = 1;
  while (count < DECLARED_WORDS_MAX && isNameWord(words, place + count)) {
    const word = words[place + count];
    if (STOPS.has(word) || ORDINARY_PAIRS.at(words, place + count) > 0) break;
    count += 1;
  }
  const isShort = count === 2 && words[place]?.unmarked && !HARD_STOPS.has(words[place + 2]);
  if (isShort && isNameWord(words, place + 2) && isEnded(words, place + 3)) return 3;
  return count > 1 && isTrusted(words, place, count) ? count : 0;
}

/** In small letters with their marks the last word must be a given name; elsewhere an end is enough. */
function isTrusted(words: readonly Word[], place: number, count: number): boolean {
  if (words[place]?.unmarked || words[place]?.shouted) return isEnded(words, place + count);
  const last = words[place + count - 1];
  return GIVEN_NAMES.has(last) && !VERBAL.has(last) && isEnded(words, place + count);
}

function isEnded(words: readonly Word[], place: number): boolean {
  const next = words[place];
  return isNameEnd(words, place) || STOPS.has(next) || ORDINARY_PAIRS.at(words, place) > 0;
}

/** "vang a chu" behind a cue: the sign of sex makes a name of words that are everyday ones too. */
export function isSignedName(words: readonly Word[], place: number): boolean {
  const [first, second, third] = words.slice(place, place + 3);
  if (!isSurname(first) || !PEOPLE_SIGNS.has(second) || !isSpaced(second)) return false;
  return isSpaced(third) && third.shape !== "number" && !STOPS.has(third);
}

/** "giang a pao", "sung mi chu": the family name and the sign of sex tell, whatever the given name. */
export function isPeoplesName(words: readonly Word[], place: number): boolean {
  const isLed = DISTINCT_PEOPLES.has(words[place]) && SIGNS.has(words[place + 1]);
  return isLed && isSpaced(words[place + 1]) && isNameWord(words, place + 2);
}

/** A family name that is also an everyday word counts only where a name is due and whole. */
function isOrdinaryWord(words: readonly Word[], place: number, expectation: Expectation): boolean {
  const isUnmarked = words[place]?.unmarked === true;
  if (!STOPS.has(words[place]) || isCapital(words[place])) return false;
  if (expectation === "kin" && isUnmarked) {
    const isGiven = GIVEN_NAMES.has(words[place + 1]) && STEADY_GIVEN.has(words[place + 2]);
    return !isGiven || !isEnded(words, place + 3);
  }
  if (
    expectation === "kin" ||
    ((expectation === "none" || expectation === "role") && !isSureSurname(words[place]))
  )
    return true;
  const second = words[place + 1];
  const isPlausible = GIVEN_NAMES.has(second) && !STOPS.has(second) && !VERBAL.has(second);
  return !isPlausible || !(GIVEN_NAMES.has(words[place + 2]) || isNameEnd(words, place + 2));
}

/** "do thi" is a town more often than a Mrs Do; without marks or a cue such pairs prove nothing. */
function isAmbiguousLink(words: readonly Word[], place: number, expectation: Expectation): boolean {
  if (expectation === "label") return false;
  if (ORDINARY_PAIRS.at(words, place + 1) > 0) return true;
  if (words[place]?.unmarked !== true) return false;
  if (expectation !== "none" || isSureSurname(words[place])) return false;
  const [second, third] = words.slice(place + 1, place + 3);
  const isMale = second?.plain !== FEMALE_SIGN;
  if (!isMale && expectation === "none") return true;
  const isGiven =
    COMMON_NAMES.has(third) || (isMale && GIVEN_NAMES.has(third) && !STOPS.has(third));
  return !isGiven || ORDINARY_PAIRS.at(words, place) > 0;
}

function isPartOfName(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || ORDINARY_PAIRS.at(words, place) > 0) return false;
  if (!GIVEN_NAMES.has(word) && !MIDDLES.has(word)) return isCapital(word);
  if (word.unmarked && COMMON_NAMES.has(word)) return true;
  return !STOPS.has(word) || isNameEnd(words, place + 1) || GIVEN_NAMES.has(words[place + 1]);
}

function extendName(words: readonly Word[], place: number, from: number): number {
  let count = from;
  while (
    count < GUESSED_WORDS_MAX &&
    (isSpaced(words[place + count]) || isSmallWrap(words, place + count))
  ) {
    const word = words[place + count];
    const isYear = YEAR.has(word) && words[place + count + 1]?.shape === "number";
    const isLoudLast = count === 2 && isLoudEnd(words, place + count);
    const isMiddle = MIDDLES.has(word) && isPlainGiven(words[place + count + 1]);
    const fits = (GIVEN_NAMES.has(word) && !isYear) || isCapital(word) || isLoudLast || isMiddle;
    if (!fits || ORDINARY_PAIRS.at(words, place + count) > 0) break;
    if (isDoubtful(words, place + count) && !isNameEnd(words, place + count + 1)) {
      return endsWithNext(words, place + count) ? count + 2 : count;
    }
    count += 1;
  }
  return count;
}

function isPlainGiven(word: Word | undefined): boolean {
  return isSpaced(word) && GIVEN_NAMES.has(word) && !STOPS.has(word) && !VERBAL.has(word);
}

/** In a line of capitals the third word of a name may be rare, where the name ends with it. */
function isLoudEnd(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (!word?.shouted || word.unmarked || word.shape === "number") return false;
  const next = words[place + 1];
  const ends = !isSpaced(next) || HARD_STOPS.has(next) || STOPS.has(next);
  return ends && !STOPS.has(word) && MIDDLES.has(words[place - 1]);
}

/** A doubtful word before the last word of a name: "Phat" of "Huynh Tan Phat Dat". */
function endsWithNext(words: readonly Word[], place: number): boolean {
  const last = words[place + 1];
  if (words[place]?.unmarked || STOPS.has(words[place]) || !isSpaced(last)) return false;
  const isGiven = GIVEN_NAMES.has(last) && !STOPS.has(last);
  return isGiven && isNameEnd(words, place + 2) && ORDINARY_PAIRS.at(words, place) === 0;
}

/** Without marks a common given name gets the benefit of the doubt, unless a count follows it. */
function isDoubtful(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word?.unmarked !== true) return STOPS.has(word) || VERBAL.has(word);
  return STOPS.has(word) && !COMMON_NAMES.has(word);
}

function isNameEnd(words: readonly Word[], place: number): boolean {
  const next = words[place];
  return !isSpaced(next) || next.shape === "number" || HARD_STOPS.has(next) || FOLLOWERS.has(next);
}

/** After "name:" every word counts until one that cannot be part of a name. */
function labelledLength(words: readonly Word[], place: number): number {
  if (NOT_NAMES.at(words, place) > 0 || STOPS.has(words[place])) return 0;
  let count = 1;
  while (count < LABELLED_WORDS_MAX && isSpaced(words[place + count])) {
    const word = words[place + count];
    if (word?.shape === "number" || HARD_STOPS.has(word)) break;
    if (STOPS.has(word) && !isNameEnd(words, place + count + 1)) break;
    count += 1;
  }
  return count > 1 || GIVEN_NAMES.has(words[place]) ? count : 0;
}

function givenLength(words: readonly Word[], place: number, expectation: Expectation): number {
  const first = words[place];
  if (first === undefined || !GIVEN_NAMES.has(first) || NOT_NAMES.at(words, place) > 0) return 0;
  if (ORDINARY_PAIRS.at(words, place) > 0 || isSaidOf(words, place)) return 0;
  const isWeak = STOPS.has(first) || VERBAL.has(first);
  const isLost = first.unmarked ? !COMMON_NAMES.has(first) : expectation !== "kin";
  if (STOPS.has(first) && isLost) return 0;
  const second = words[place + 1];
  const hasSecond =
    isSpaced(second) && GIVEN_NAMES.has(second) && !VERBAL.has(second) && !STOPS.has(second);
  if (hasSecond && ORDINARY_PAIRS.at(words, place + 1) === 0) return 2;
  const isSteady = first.unmarked && expectation === "kin" && STEADY_GIVEN.has(first);
  if (isSteady) return 1;
  if (expectation === "cue" && !isWeak && first.unmarked && isEnded(words, place + 1)) return 1;
  return (isWeak || expectation === "cue") && !isNameEnd(words, place + 1) ? 0 : 1;
}

/** "He is very gentle", "she told: ...": the word is said of the person, it is not the name. */
function isSaidOf(words: readonly Word[], place: number): boolean {
  const next = words[place + 1];
  if (words[place]?.unmarked || isCapital(words[place])) return false;
  if (isSpaced(next) && DEGREES.has(next)) return true;
  return VERBAL.has(words[place]) && /[":]/.test(next?.gap ?? "");
}
