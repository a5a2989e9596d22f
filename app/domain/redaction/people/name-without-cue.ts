/** Names that no word announces: full names by their family name, names of the Highlands, contacts. */
import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import { isForeignWord } from "./foreign-name.ts";
import { guessedNameLength } from "./guessed-name.ts";
import cues from "./name-cues.words.json" with { type: "json" };
import {
  capitalNameLength,
  GIVEN_NAMES,
  isCapital,
  isHighlandName,
  isSpaced,
  isSureSurname,
  isSurname,
  SHORT_SURNAMES,
} from "./name-length.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const PLACE_NOUNS = phraseList(places.nouns);
/** Names that streets bear and neighbours may bear too: without a cue the street is meant. */
const STREET_NAMES = phraseList(places.streetNames);
/** Streets and schools are named after persons; communes are not. */
const AFTER_PERSONS = phraseList(places.afterPersons);
/** Words of places that without their marks are far commoner words. */
const UNLIKE_UNMARKED = wordList(places.unlikeUnmarked);
const PERSON_NOUNS = phraseList([
  ...cues.kin,
  ...cues.roles,
  ...cues.declares,
  ...cues.sentenceStarts,
]);
const MIDDLES = wordList(surnames.middle);
const PEOPLE_SIGNS = wordList(cues.peopleSigns);
const STOPS = wordList(boundaries.stops);
const HEADS_OF_PLACES = wordList(cues.headsOfPlaces);
const ORDINARY_PAIRS = phraseList(boundaries.ordinaryPairs);
/** "Y" also begins the words for medicine. */
const HEALTH = phraseList(places.health);
const COMPANIES = phraseList(places.companies);
const LINKS = wordList(surnames.links);
const DISTINCT_PEOPLES = wordList(surnames.distinctPeoples);
const [MALE_SIGN, FEMALE_SIGN] = surnames.links;
const NOT_NAMES = phraseList(cues.notNames);
const AND = wordList(cues.and);
const PEOPLES = wordList(surnames.peoples);

/** The number of words of a name that begins here without a cue, or 0. */
export function uncuedNameLength(words: readonly Word[], place: number): number {
  if (isPartOfPlace(words, place)) return 0;
  const word = words[place];
  if (word === undefined || word.shape === "number") return 0;
  const capitals = capitalNameLength(words, place);
  if (STREET_NAMES.at(words, place) >= Math.max(capitals, 2)) return 0;
  if (capitals > 0) return capitalisedLength(words, place, capitals);
  return word.shouted || word.shape === "small" ? guessLength(words, place) : 0;
}

function guessLength(words: readonly Word[], place: number): number {
  const length = guessedNameLength(words, place, "none");
  if (length > 0) return length;
  return isLineOfItsOwn(words, place, 5) ? guessedNameLength(words, place, "cue") : 0;
}

function capitalisedLength(words: readonly Word[], place: number, length: number): number {
  const highland = Array.from({ length }, (_, step) => words[place + step]).findIndex(
    isHighlandName,
  );
  if (highland === 0 || (highland > 0 && PEOPLES.hasPlain(words[place]))) return length;
  if (isPeopleMale(words, place, length) || isSignLed(words, place, length)) return length;
  const isShort = SHORT_SURNAMES.has(words[place]);
  if (isShort && (MIDDLES.hasPlain(words[place + 1]) || words[place + 1]?.plain.length === 1)) {
    return length;
  }
  if (!isSurname(words[place])) return isContact(words, place, length) ? length : 0;
  const last = words[place + length - 1];
  const second = words[place + 1];
  if (length === 1) return 0;
  if (words.slice(place, place + length).some(isForeignWord)) return length;
  if (LINKS.has(second) && length > 2) return length;
  if (DISTINCT_PEOPLES.has(words[place])) return length;
  if (length === 2) {
    const borders =
      isLineOfItsOwn(words, place, 2) || isContact(words, place, length) || isListed(words, place);
    return borders || (isSureSurname(words[place]) && GIVEN_NAMES.hasPlain(second)) ? length : 0;
  }
  const isLikely =
    MIDDLES.hasPlain(second) || GIVEN_NAMES.hasPlain(last) || last?.plain.length === 1;
  if (!isLikely && !isSureSurname(words[place])) return 0;
  const isKnown = isSureSurname(words[place]) || GIVEN_NAMES.hasPlain(last);
  const isNoun = PLACE_NOUNS.at(words, place) > 0 && isSurname(second);
  const isSign = words[place]?.abbreviated || isNoun;
  return isKnown || !isSign ? length : 0;
}

/** Y Moan Eban: the male sign Y or A before a name and a family name. */
function isPeopleMale(words: readonly Word[], place: number, length: number): boolean {
  return words[place]?.plain === "y" && length >= 2 && HEALTH.at(words, place) === 0;
}

/** Thi Brom, and Giang A Pao or Siu Thi Huong whatever the family name: the signs of sex tell. */
function isSignLed(words: readonly Word[], place: number, length: number): boolean {
  const [first, second] = words.slice(place, place + 2);
  if (first?.marked === FEMALE_SIGN) return length >= 2;
  if (length < 3 || ORDINARY_PAIRS.at(words, place + 1) > 0) return false;
  if (length === 3 && PEOPLE_SIGNS.has(second) && isSurname(first)) return true;
  if (length === 3 && second?.marked === MALE_SIGN && NOT_NAMES.at(words, place) === 0) return true;
  return (
    second?.marked === FEMALE_SIGN || (second?.marked === "a" && PLACE_NOUNS.at(words, place) === 0)
  );
}

/** The word before names a place, or is part of the same run of capitals. */
export function isPartOfPlace(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const previous = words[place - 1];
  if (word === undefined || previous === undefined) return false;
  if (isListedStreet(words, place) || isSecondOfPlaces(words, place)) return true;
  const isWrapped = word.gap === "\n" && previous.shape === "small";
  if (!(isWrapped || isSpaced(word))) return false;
  if (isCompany(words, place)) return true;
  const noun = PLACE_NOUNS.before(words, place);
  const isPlaced = noun > 0 && !isUnlikeItsMarks(words, place) && !isOfficer(words, place, noun);
  if (isPlaced && PERSON_NOUNS.before(words, place) === 0) return true;
  const isRun = isCapital(word) && isCapital(previous) && PERSON_NOUNS.before(words, place) === 0;
  return isRun && !isNewRun(words, place);
}

/** "the head of the hamlet Quang Van Un": behind an office of a place a whole name is its holder's. */
export function isOfficer(words: readonly Word[], place: number, noun: number): boolean {
  if (!HEADS_OF_PLACES.has(words[place - noun - 1]) || !isCapital(words[place + 2])) return false;
  return LINKS.has(words[place + 1]) || isSureSurname(words[place]);
}

/** "CHO NGUYEN THANH TU": without marks the market is the word "for" more often. */
function isUnlikeItsMarks(words: readonly Word[], place: number): boolean {
  const previous = words[place - 1];
  return (
    previous?.unmarked === true && UNLIKE_UNMARKED.has(previous) && isSureSurname(words[place])
  );
}

/** "TCB NGUYEN THI HOA", "Su Thach Ngoc Bich": what stands before has capitals of its own. */
function isNewRun(words: readonly Word[], place: number): boolean {
  const [previous, word] = [words[place - 1], words[place]];
  const isStart = place === 1 || /[.!?:] |\n/.test(previous?.gap ?? "");
  if (isStart && STOPS.has(previous) && PLACE_NOUNS.at(words, place - 1) === 0) return true;
  if (!isSurname(word) || !isCapital(words[place + 1]) || PLACE_NOUNS.at(words, place - 1) > 0) {
    return false;
  }
  const isShort = previous?.abbreviated === true && !isSurname(previous);
  return (isShort && isSureSurname(word)) || (isStart && isCapital(words[place + 2]));
}

/** "The schools Kim Dong and Nguyen Ba Ngoc": the word of place holds for both. */
function isSecondOfPlaces(words: readonly Word[], place: number): boolean {
  if (!AND.has(words[place - 1]) || !isSpaced(words[place - 1])) return false;
  let from = place - 2;
  while (isSpaced(words[from]) && isCapital(words[from]) && isCapital(words[from - 1])) from -= 1;
  if (!isCapital(words[from]) || PERSON_NOUNS.before(words, from) > 0) return false;
  return AFTER_PERSONS.before(words, from) > 0;
}

const STREETS_MAX = 6;

/** "The road Tran Phu - Nguyen Chanh - Hung Vuong": a dash goes on listing places. */
function isListedStreet(words: readonly Word[], place: number): boolean {
  let from = place;
  for (let steps = 0; steps < STREETS_MAX; steps += 1) {
    if (!/^ ?- ?$/.test(words[from]?.gap ?? "")) return false;
    from -= 1;
    while (isSpaced(words[from]) && isCapital(words[from]) && isCapital(words[from - 1])) from -= 1;
    if (PLACE_NOUNS.before(words, from) > 0 && PERSON_NOUNS.before(words, from) === 0) return true;
    if (PLACE_NOUNS.at(words, from) > 0) return true;
  }
  return false;
}

const COMPANY_NAME_WORDS_MAX = 5;

/** Whether a firm or shop is spoken of just before, in the same breath. */
export function isCompany(words: readonly Word[], place: number): boolean {
  for (let back = 0; back < COMPANY_NAME_WORDS_MAX && isSpaced(words[place - back]); back += 1) {
    if (PERSON_NOUNS.before(words, place - back) > 0) return false;
    if (COMPANIES.before(words, place - back) > 0) return true;
  }
  return false;
}

/** A given name beside a telephone number: "Hung 0908 ...", "0792 ... (Nhi)". */
function isContact(words: readonly Word[], place: number, length: number): boolean {
  if (length > 3 || !GIVEN_NAMES.hasPlain(words[place])) return false;
  const next = words[place + length];
  const previous = words[place - 1];
  const isNumber = (word: Word | undefined) => word !== undefined && /^[08]\d{2,}/.test(word.plain);
  if (isNumber(next) && /^[ :(+-]{1,4}$/.test(next?.gap ?? "")) return true;
  if (previous?.shape !== "number") return false;
  const gap = words[place]?.gap ?? "";
  const isBracketed = /^ ?\($/.test(gap) && /^\)/.test(next?.gap ?? ")");
  const isTelephone = /^0\d{8,}$/.test(previous.plain) || /\d{3}[.-]\d{3,4}$/.test(previous.plain);
  const ends = next === undefined || /^[ ,.;:)]*(?:\n|$)|^[,.;)]/.test(next.gap);
  if (isTelephone && ends && /^ ?[-:]? ?$/.test(gap)) return true;
  return isBracketed && /^\d{3,}/.test(previous.plain);
}

function isListed(words: readonly Word[], place: number): boolean {
  const next = words[place + 2];
  return (
    /[,:;(|]/.test(words[place]?.gap ?? "") && (next === undefined || /[,;)|(]/.test(next.gap))
  );
}

function isLineOfItsOwn(words: readonly Word[], place: number, lengthMax: number): boolean {
  const first = words[place];
  if (first === undefined || !(place === 0 || first.gap.includes("\n")) || place === 0)
    return false;
  let after = place + 1;
  while (after - place <= lengthMax && words[after] && !words[after]?.gap.includes("\n"))
    after += 1;
  return after - place <= lengthMax;
}
