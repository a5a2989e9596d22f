/** Names of persons: after the words that announce one, or by a family name that leads it. */

import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import { type Cue, cuedName, type Found } from "./cued-name.ts";
import { namesAgain } from "./name-again.ts";
import { contextNameLength } from "./name-by-context.ts";
import cues from "./name-cues.words.json" with { type: "json" };
import {
  capitalNameLength,
  GIVEN_NAMES,
  isCapital,
  isSpaced,
  isSureSurname,
  isSurname,
} from "./name-length.ts";
import { isCompany, isOfficer, uncuedNameLength } from "./name-without-cue.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const DECLARES = phraseList(cues.declares);
const INVITES = phraseList(cues.invites);
const IDENTIFIES = phraseList(cues.identifies);
const KIN = phraseList(cues.kin);
const WEAK_KIN = phraseList(cues.weakKin);
const LOOSE_KIN = phraseList(cues.looseKin);
const UNMARKED_KIN = wordList(cues.unmarkedKin);
/** Kin words that count only with their marks. */
const MARKED_KIN = wordList(cues.markedKin);
/** Two persons are named behind these. */
const PAIRS = phraseList(cues.pairs);
/** Offices of a place, "deputy chair of the commune": a whole name may follow, or the commune's. */
const PLACE_OFFICES = phraseList(cues.placeOffices);
const NATIONS = phraseList(cues.nations);
const ROLES = phraseList(cues.roles);
const SPEAKERS = phraseList(cues.sentenceStarts);
/** Ba Ria, Co To: places that begin like an address of a person. */
const NOT_PERSONS = phraseList(places.likePersons);
const PLACE_NOUNS = phraseList(places.nouns);
const LIST_MARKS = phraseList(cues.listMarks);
const ORDINALS = wordList(cues.ordinals);
const POSSESSIVES = phraseList(cues.possessives);
const MIDDLES = wordList(surnames.middle);
const LINKS = wordList(surnames.links);
/** Hung "the scar": what neighbours add, in quotes. */
const QUOTED = /^ ["'\u201c\u2018][a-z]{1,9}(?: [a-z]{1,9})?["'\u201d\u2019]/;
const NICK_CHARACTERS = 24;
const ORDINARY_PAIRS = phraseList(boundaries.ordinaryPairs);
const AND = wordList(cues.and);

/** Names of persons in a passage's words. Titles and words of kinship stay outside. */
export function names(words: readonly Word[], folded: string): readonly Span[] {
  const spans: Span[] = [];
  let lastFoundAt = -1;
  for (let place = 0; place < words.length; ) {
    const found = nameFrom(words, place, lastFoundAt);
    if (found) {
      spans.push(spanOf(words, found, folded));
      place = found.after;
      lastFoundAt = found.after;
      const isPair = PAIRS.before(words, found.from) > 0;
      for (
        let more = findListedName(words, place, isPair);
        more;
        more = findListedName(words, place, isPair)
      ) {
        spans.push(spanOf(words, more, folded));
        place = more.after;
      }
    } else place += 1;
  }
  return [...spans, ...namesAgain(words, spans)];
}

function spanOf(words: readonly Word[], { from, after }: Found, folded: string): Span {
  const start = words[from]?.start ?? 0;
  const last = words[after - 1];
  const end = last?.end ?? start;
  const nick = QUOTED.exec(folded.slice(end, end + NICK_CHARACTERS))?.[0].length ?? 0;
  const isInitial = last?.plain.length === 1 && folded[end] === ".";
  return { start, end: end + (isInitial ? 1 : nick), kind: "name" };
}

function nameFrom(words: readonly Word[], place: number, lastFoundAt: number): Found | null {
  if (NOT_PERSONS.at(words, place) > 0) return null;
  if (isCapital(words[place]) && isPartOfSign(words, place)) return null;
  const officer = PLACE_OFFICES.at(words, place);
  if (officer > 0) {
    const length = officerNameLength(words, place + officer);
    if (length > 0) return { from: place + officer, after: place + officer + length };
  }
  const cue = isSignedSurname(words, place) ? null : cueAt(words, place);
  const cued = cue ? cuedName(words, place + cue.words, cue) : null;
  if (cued) return isOwnSibling(words, cued) ? null : cued;
  const length = uncuedNameLength(words, place) || contextNameLength(words, place, lastFoundAt);
  return length > 0 ? { from: place, after: place + length } : null;
}

/** Family, middle and given name, and nothing more. */
function officerNameLength(words: readonly Word[], place: number): number {
  const isLed =
    isSureSurname(words[place]) || (isSurname(words[place]) && MIDDLES.hasPlain(words[place + 1]));
  const length = isLed && isSpaced(words[place]) ? capitalNameLength(words, place) : 0;
  return length === 3 ? length : 0;
}

/** "My second sister": among one's own family an ordinal is not a name. */
function isOwnSibling(words: readonly Word[], { from, after }: Found): boolean {
  return after - from === 1 && ORDINALS.has(words[from]) && POSSESSIVES.at(words, after) > 0;
}

/** On the sign of a shop or on a map the word for a person is part of the name. */
function isPartOfSign(words: readonly Word[], place: number): boolean {
  const noun = isSpaced(words[place]) ? PLACE_NOUNS.before(words, place) : 0;
  if (noun > 0 && !isOfficer(words, place, noun)) return true;
  return KIN.at(words, place) > 0 && isSpaced(words[place]) && isCompany(words, place);
}

/** Ong Van Sau: the title that is also a family name, when a sign of sex follows it. */
function isSignedSurname(words: readonly Word[], place: number): boolean {
  return (
    [place, place + 1, place + 2].every((at) => isCapital(words[at])) &&
    LINKS.has(words[place + 1]) &&
    isSurname(words[place])
  );
}

function cueAt(words: readonly Word[], place: number): Cue | null {
  const kin = isOtherWord(words, place) || isSecondOfPair(words, place) ? 0 : KIN.at(words, place);
  const identifies = IDENTIFIES.at(words, place);
  const declares = declaredAt(words, place);
  const roles = ROLES.at(words, place);
  const nations = NATIONS.at(words, place);
  const others = Math.max(SPEAKERS.at(words, place), INVITES.at(words, place));
  const longest = Math.max(kin, identifies, declares, roles, nations, others);
  if (longest === 0) return null;
  const needsKnownName = true;
  if (declares === longest || identifies === longest) {
    return { words: longest, expectation: "cue", needsKnownName, takesForeign: true };
  }
  if (kin !== longest && roles !== longest) {
    const takesForeign = nations === longest;
    return { words: longest, expectation: "none", needsKnownName, takesForeign };
  }
  const isWeak = kin !== longest || WEAK_KIN.at(words, place) === longest;
  const isMarked = !words[place]?.unmarked || UNMARKED_KIN.has(words[place]);
  const isGuessable = isMarked && kin === longest && LOOSE_KIN.at(words, place) !== longest;
  const isRole = kin !== longest && !words[place]?.unmarked;
  const expectation = isGuessable ? "kin" : isRole ? "role" : "none";
  return {
    words: longest,
    expectation,
    needsKnownName: isWeak,
    takesForeign: kin === longest,
  };
}

/** "ten Ho Dac Vinh": without marks the family name is no part of the words before it. */
function declaredAt(words: readonly Word[], place: number): number {
  const length = DECLARES.at(words, place);
  const last = words[place + length - 1];
  const isName = length > 1 && last?.unmarked && isCapital(last) && !isCapital(words[place]);
  return isName ? 1 : length;
}

/** "phan anh", "ghi chu": the second half of an everyday pair is nobody's title. */
function isSecondOfPair(words: readonly Word[], place: number): boolean {
  if (isCapital(words[place]) || !isSpaced(words[place])) return false;
  return ORDINARY_PAIRS.at(words, place - 1) === 2 && KIN.at(words, place - 1) === 0;
}

/** A letter that counts, or a word that without its marks is a far commoner one: "o" for "in". */
function isOtherWord(words: readonly Word[], place: number): boolean {
  return (
    isListMark(words, place) || (words[place]?.unmarked === true && MARKED_KIN.has(words[place]))
  );
}

/** "Point a", "block C": a letter that counts is nobody's short form of address. */
function isListMark(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || !/^[ac]$/.test(word.plain)) return false;
  const isCounted = LIST_MARKS.before(words, place) > 0 || !/^ |^$|\n|[.!?"] $/.test(word.gap);
  return isCounted || word.shape === "capital";
}

/** ", Hung and Lan" after a name: given names go on being listed. */
function findListedName(words: readonly Word[], place: number, isPair: boolean): Found | null {
  const isJoined = AND.has(words[place]) && isSpaced(words[place]);
  const from = isJoined ? place + 1 : place;
  const word = words[from];
  const isDashed = isPair && /^ ?- ?$/.test(word?.gap ?? "");
  if (!isCapital(word)) return null;
  if (isJoined ? !isSpaced(word) : word.gap !== ", " && !isDashed) return null;
  if (!GIVEN_NAMES.hasPlain(word) && !isDashed) return null;
  const length = capitalNameLength(words, from);
  return length > 0 && length <= 3 ? { from, after: from + length } : null;
}
