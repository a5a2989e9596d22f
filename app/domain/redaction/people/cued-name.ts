/** The name that follows a cue, behind its colon, brackets and small words. */

import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import { foreignNameLength, isForeignWord, withDash } from "./foreign-name.ts";
import given from "./given-names.words.json" with { type: "json" };
import {
  type Expectation,
  guessedNameLength,
  isPeoplesName,
  isSignedName,
} from "./guessed-name.ts";
import cues from "./name-cues.words.json" with { type: "json" };
import {
  capitalNameLength,
  GIVEN_NAMES,
  isCapital,
  isHighlandName,
  isSpaced,
  isSurname,
  SHORT_SURNAMES,
} from "./name-length.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const VERBAL = wordList(given.verbal);
const ORDINARY_PAIRS = phraseList(boundaries.ordinaryPairs);
const DISTINCT_PEOPLES = wordList(surnames.distinctPeoples);
const SIGNS = wordList(surnames.signs);
const ORDINALS = wordList(cues.ordinals);
const PLAIN_GIVEN = wordList(cues.plainGiven);
const DECLARES = phraseList(cues.declares);
const KIN = phraseList(cues.kin);
/** Whoever is called so has a name of one's own next. */
const CLOSE_KIN = phraseList(cues.closeKin);
const NICKS = wordList(cues.nicks);
const STOPS = wordList(boundaries.stops);
const FILLERS = phraseList(cues.fillers);
/** Streets bear these names. */
const FAMOUS = phraseList(places.famous);
const PROVINCES = phraseList(places.provinces);
const NOT_NAMES = phraseList(cues.notNames);
const FILLERS_MAX = 4;
const LABEL_GAP = /^ {0,3}(?:\) ?)?(?::|-|\n|\|) ?["(]?\s{0,6}$/;
const OPEN_GAP = /^ {0,3}[,("]? ?["(]?$/;

export type Cue = {
  readonly words: number;
  readonly expectation: Expectation;
  /** A capital alone proves nothing after this cue: a known family or given name must follow. */
  readonly needsKnownName: boolean;
  /** A person of any language may follow; after a role it may as well be a firm. */
  readonly takesForeign: boolean;
};
export type Found = { readonly from: number; readonly after: number };

/** The name after a cue, behind its colon, line break, brackets and words such as "is" or "Mr". */
export function cuedName(words: readonly Word[], from: number, cue: Cue): Found | null {
  let place = from;
  let expectation = cue.expectation;
  for (let fillers = 0; fillers <= FILLERS_MAX; fillers += 1) {
    const gap = words[place]?.gap;
    if (gap === undefined) return null;
    if (LABEL_GAP.test(gap)) expectation = expectation === "cue" ? "label" : expectation;
    else if (!OPEN_GAP.test(gap) && !isShortened(words, place, from)) return null;
    const takesFillers = expectation === "cue" || expectation === "label";
    const filler = takesFillers ? FILLERS.at(words, place) : 0;
    const isTitle = filler > 0 && !isCapital(words[place]) && !isChau(words, place);
    const length = isTitle ? 0 : nameLength(words, place, { ...cue, expectation });
    if (length > 0) return { from: place, after: place + length };
    if (filler === 0) return null;
    place += filler;
  }
  return null;
}

/** "CHAU RITHY": without marks the family name looks like a word of kinship. */
function isChau(words: readonly Word[], place: number): boolean {
  const [word, next] = words.slice(place, place + 2);
  if (!word?.unmarked || !DISTINCT_PEOPLES.has(word) || !isSpaced(next)) return false;
  return SIGNS.has(next) || !GIVEN_NAMES.has(next);
}

/** "A. Hai", "Mr. Nam": a full stop that shortens the cue; behind a whole word it ends the sentence. */
function isShortened(words: readonly Word[], place: number, from: number): boolean {
  const cue = words[place - 1]?.plain ?? "";
  const isShort = cue.length < 2 || !/[aeiouy]/.test(cue);
  return place === from && isShort && /^\. ?$/.test(words[place]?.gap ?? "");
}

function nameLength(words: readonly Word[], place: number, cue: Cue): number {
  if (isKinBeforeName(words, place)) return 0;
  if (FAMOUS.at(words, place) > 0 && cue.needsKnownName) return 0;
  const foreign = cue.takesForeign ? foreignNameLength(words, place) : 0;
  if (foreign > 0 && NOT_NAMES.at(words, place) === 0) return foreign;
  const capitals = capitalNameLength(words, place);
  const isDeclared = cue.expectation === "label" || cue.expectation === "cue";
  const isForeign = isDeclared && capitals > (cue.expectation === "label" ? 1 : 2);
  const isClose = capitals > 0 && isBehindCloseKin(words, place, capitals);
  const isLong = capitals >= 3 && isWholeName(words, place, capitals);
  const isAlien =
    isDeclared &&
    capitals === 1 &&
    isForeignWord(words[place]) &&
    /^ ?[,.;:()\n]/.test(words[place + 1]?.gap ?? ".");
  const known =
    !cue.needsKnownName || isKnown(words, place) || isForeign || isClose || isLong || isAlien;
  if (capitals > 0 && known) {
    const nick = capitals === 1 && isNick(words, place) ? 1 : 0;
    return nick + withDash(words, place + capitals) - place;
  }
  const isCued = KIN.before(words, place) > 0 || DECLARES.before(words, place) > 0;
  if (capitals === 0 && isCued && isPlainGivenName(words, place)) {
    return isPlainGivenName(words, place + 1) ? 2 : 1;
  }
  if (!isCapital(words[place]) && (isPeoplesName(words, place) || isSignedName(words, place))) {
    return 3;
  }
  if (isCued && capitals === 0 && isNamesake(words, place)) return 2;
  if (isCued && capitals === 0 && isOrdinaryGiven(words, place)) return 1;
  if (isLastWord(words, place)) return 1;
  if (isChatName(words, place)) return 1;
  const ordinal = isCued ? ordinalLength(words, place) : 0;
  if (ordinal > 0) return ordinal;
  if (isCued && isPlainWoman(words, place)) {
    return isPlainWoman(words, place + 1) ? 2 : 1;
  }
  return words[place]?.shouted || !isCapital(words[place])
    ? guessedNameLength(words, place, cue.expectation)
    : 0;
}

/** "Toi Su Cam Phung, …": three capitals up to the next comma or small word, no body among them. */
function isWholeName(words: readonly Word[], place: number, length: number): boolean {
  const run = words.slice(place, place + length);
  if (length > 4 || run.some(({ abbreviated }) => abbreviated)) return false;
  return !run.some((_, step) => NOT_NAMES.at(words, place + step) > 0);
}

/** "chi Hoang Mai": behind a title what is a district too is a person. */
function isNamesake(words: readonly Word[], place: number): boolean {
  const pair = words.slice(place, place + 2);
  if (!pair.every(isCapital) || PROVINCES.at(words, place) < 2 || isCapital(words[place - 1])) {
    return false;
  }
  return pair.every((word) => GIVEN_NAMES.hasPlain(word) || isSurname(word));
}

/** "anh Sinh": behind a title in small letters a given name that is an everyday word has its capital. */
function isOrdinaryGiven(words: readonly Word[], place: number): boolean {
  const [title, word] = [words[place - 1], words[place]];
  if (!isCapital(word) || word.unmarked || title?.shape !== "small" || !isSpaced(word))
    return false;
  if (isCapital(words[place + 1]) || ORDINARY_PAIRS.at(words, place) > 0) return false;
  return GIVEN_NAMES.has(word) && NOT_NAMES.at(words, place) <= 1 && KIN.before(words, place) > 0;
}

/** "0888 372 014 em thao": the last word of a letter without marks, behind what its writer calls himself. */
function isLastWord(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (place !== words.length - 1 || !word?.unmarked || !isSpaced(word)) return false;
  return GIVEN_NAMES.has(word) && KIN.before(words, place) > 0 && !STOPS.has(word);
}

/** "a vu", "c huong": how chats shorten the titles, before a given name in small letters. */
function isChatName(words: readonly Word[], place: number): boolean {
  const [title, word] = [words[place - 1], words[place]];
  if (title?.shape !== "small" || !/^[ac]$/.test(title.marked) || !isSpaced(word)) return false;
  if (word.unmarked || isCapital(word) || !GIVEN_NAMES.has(word)) return false;
  return !STOPS.has(word) && !VERBAL.has(word) && ORDINARY_PAIRS.at(words, place) === 0;
}

/** "uncle eight the black", in small letters: an ordinal among kin with what neighbours add. */
function ordinalLength(words: readonly Word[], place: number): number {
  const [word, next] = words.slice(place, place + 2);
  if (word?.unmarked || !ORDINALS.has(word) || isCapital(word)) return 0;
  return isSpaced(next) && NICKS.has(next) ? 2 : 0;
}

/** "CO YEN", without marks: a given name that is no other word even so. */
function isPlainWoman(words: readonly Word[], place: number): boolean {
  const word = words[place];
  return word?.unmarked === true && isSpaced(word) && PLAIN_GIVEN.has(word);
}

/** "Teacher Thut", "my niece Bui": behind such words any capital with its marks is a given name. */
function isBehindCloseKin(words: readonly Word[], place: number, length: number): boolean {
  const word = words[place];
  if (length > 2 || word === undefined || word.unmarked || word.abbreviated) return false;
  return NOT_NAMES.at(words, place) === 0 && CLOSE_KIN.before(words, place) > 0 && !STOPS.has(word);
}

/** "Phuc the short": what neighbours add to a given name. */
function isNick(words: readonly Word[], place: number): boolean {
  const next = words[place + 1];
  return isSpaced(next) && !next.unmarked && NICKS.has(next) && KIN.before(words, place) > 0;
}

/** "ong Hien", "a Toan": without marks a given name looks like an everyday word, but for its capital. */
function isPlainGivenName(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (!word?.unmarked || !isCapital(word) || !isSpaced(word)) return false;
  if (FAMOUS.at(words, place) > 0 || PROVINCES.at(words, place) > 0) return false;
  return GIVEN_NAMES.hasPlain(word) && NOT_NAMES.at(words, place) <= 1;
}

/** "…, be Kim Sa Ret": the small word is the child's, the capitals after it are the name. */
function isKinBeforeName(words: readonly Word[], place: number): boolean {
  const length = isCapital(words[place]) ? 0 : KIN.at(words, place);
  return length > 0 && !words[place]?.shouted && isCapital(words[place + length]);
}

function isKnown(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const isInitial = word?.plain.length === 1;
  if (SHORT_SURNAMES.has(word)) return true;
  return GIVEN_NAMES.hasPlain(word) || isSurname(word) || isHighlandName(word) || isInitial;
}
