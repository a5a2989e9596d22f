/** Names of persons: after the words that announce one, or by a family name that leads it. */

import places from "../places/places.words.json" with { type: "json" };
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import cues from "./name-cues.words.json" with { type: "json" };
import {
  capitalNameLength,
  type Expectation,
  GIVEN_NAMES,
  guessedNameLength,
  isCapital,
  isHighlandName,
  isSpaced,
  isSurname,
} from "./name-length.ts";
import { isCompany, uncuedNameLength } from "./name-without-cue.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const DECLARES = phraseList(cues.declares);
const INVITES = phraseList(cues.invites);
const IDENTIFIES = phraseList(cues.identifies);
const KIN = phraseList(cues.kin);
const WEAK_KIN = phraseList(cues.weakKin);
const LOOSE_KIN = phraseList(cues.looseKin);
const UNMARKED_KIN = wordList(cues.unmarkedKin);
const ROLES = phraseList(cues.roles);
const SPEAKERS = phraseList(cues.sentenceStarts);
const FILLERS = phraseList(cues.fillers);
/** Ba Ria, Co To: places that begin like an address of a person. */
const NOT_PERSONS = phraseList(places.likePersons);
const PLACE_NOUNS = phraseList(places.nouns);
const NOT_NAMES = phraseList(cues.notNames);
const LIST_MARKS = phraseList(cues.listMarks);
const ORDINALS = wordList(cues.ordinals);
const POSSESSIVES = phraseList(cues.possessives);
const LINKS = wordList(surnames.links);
const AND = wordList(cues.and);

const FILLERS_MAX = 4;
const LABEL_GAP = /^ {0,3}(?:\) ?)?(?::|-|\n|\|) ?["(]?\s{0,6}$/;
const OPEN_GAP = /^ {0,3}[,("]? ?["(]?$/;

type Cue = {
  readonly words: number;
  readonly expectation: Expectation;
  /** A capital alone proves nothing after this cue: a known family or given name must follow. */
  readonly needsKnownName: boolean;
};
type Found = { readonly from: number; readonly after: number };

/** Names of persons in a passage's words. Titles and words of kinship stay outside. */
export function names(words: readonly Word[], folded: string): readonly Span[] {
  const spans: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const found = nameFrom(words, place);
    if (found) {
      spans.push(spanOf(words, found, folded));
      place = found.after;
      for (let more = findListedName(words, place); more; more = findListedName(words, place)) {
        spans.push(spanOf(words, more, folded));
        place = more.after;
      }
    } else place += 1;
  }
  return spans;
}

function spanOf(words: readonly Word[], { from, after }: Found, folded: string): Span {
  const start = words[from]?.start ?? 0;
  const last = words[after - 1];
  const end = last?.end ?? start;
  const isInitial = last?.plain.length === 1 && folded[end] === ".";
  return { start, end: isInitial ? end + 1 : end, kind: "name" };
}

function nameFrom(words: readonly Word[], place: number): Found | null {
  if (NOT_PERSONS.at(words, place) > 0) return null;
  if (isCapital(words[place]) && isPartOfSign(words, place)) return null;
  const cue = isSignedSurname(words, place) ? null : cueAt(words, place);
  const cued = cue ? cuedName(words, place + cue.words, cue) : null;
  if (cued) return isOwnSibling(words, cued) ? null : cued;
  const length = uncuedNameLength(words, place);
  return length > 0 ? { from: place, after: place + length } : null;
}

/** "My second sister": among one's own family an ordinal is not a name. */
function isOwnSibling(words: readonly Word[], { from, after }: Found): boolean {
  return after - from === 1 && ORDINALS.has(words[from]) && POSSESSIVES.at(words, after) > 0;
}

/** On the sign of a shop or on a map the word for a person is part of the name. */
function isPartOfSign(words: readonly Word[], place: number): boolean {
  if (PLACE_NOUNS.before(words, place) > 0) return true;
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
  const kin = isListMark(words, place) ? 0 : KIN.at(words, place);
  const identifies = IDENTIFIES.at(words, place);
  const declares = DECLARES.at(words, place);
  const roles = ROLES.at(words, place);
  const others = Math.max(SPEAKERS.at(words, place), INVITES.at(words, place));
  const longest = Math.max(kin, identifies, declares, roles, others);
  if (longest === 0) return null;
  if (declares === longest) return { words: longest, expectation: "cue", needsKnownName: true };
  if (identifies === longest) return { words: longest, expectation: "cue", needsKnownName: true };
  if (kin !== longest && roles !== longest) {
    return { words: longest, expectation: "none", needsKnownName: true };
  }
  const isWeak = kin !== longest || WEAK_KIN.at(words, place) === longest;
  const isMarked = !words[place]?.unmarked || UNMARKED_KIN.has(words[place]);
  const isGuessable = isMarked && kin === longest && LOOSE_KIN.at(words, place) !== longest;
  return { words: longest, expectation: isGuessable ? "kin" : "none", needsKnownName: isWeak };
}

/** "Point a", "block C": a letter that counts is nobody's short form of address. */
function isListMark(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || !/^[ac]$/.test(word.plain)) return false;
  const isCounted = LIST_MARKS.before(words, place) > 0 || !/^ |^$|\n/.test(word.gap);
  return isCounted || word.shape === "capital";
}

/** The name after a cue, behind its colon, line break, brackets and words such as "is" or "Mr". */
function cuedName(words: readonly Word[], from: number, cue: Cue): Found | null {
  let place = from;
  let expectation = cue.expectation;
  for (let fillers = 0; fillers <= FILLERS_MAX; fillers += 1) {
    const gap = words[place]?.gap;
    if (gap === undefined) return null;
    if (LABEL_GAP.test(gap)) expectation = expectation === "cue" ? "label" : expectation;
    else if (!OPEN_GAP.test(gap) && !/^\. ?$/.test(place === from ? gap : "")) return null;
    const takesFillers = expectation === "cue" || expectation === "label";
    const filler = takesFillers ? FILLERS.at(words, place) : 0;
    const isTitle = filler > 0 && !isCapital(words[place]);
    const length = isTitle ? 0 : nameLength(words, place, { ...cue, expectation });
    if (length > 0) return { from: place, after: place + length };
    if (filler === 0) return null;
    place += filler;
  }
  return null;
}

function nameLength(words: readonly Word[], place: number, cue: Cue): number {
  if (isKinBeforeName(words, place)) return 0;
  const capitals = capitalNameLength(words, place);
  const isDeclared = cue.expectation === "label" || cue.expectation === "cue";
  const isForeign = isDeclared && capitals > (cue.expectation === "label" ? 1 : 2);
  const known = !cue.needsKnownName || isKnown(words, place) || isForeign;
  if (capitals > 0 && known) return capitals;
  if (capitals === 0 && KIN.before(words, place) > 0 && isPlainGivenName(words, place)) {
    return isPlainGivenName(words, place + 1) ? 2 : 1;
  }
  return words[place]?.shouted || !isCapital(words[place])
    ? guessedNameLength(words, place, cue.expectation)
    : 0;
}

/** "ong Hien", "a Toan": without marks a given name looks like an everyday word, but for its capital. */
function isPlainGivenName(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (!word?.unmarked || !isCapital(word) || !isSpaced(word)) return false;
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
  return GIVEN_NAMES.hasPlain(word) || isSurname(word) || isHighlandName(word) || isInitial;
}

/** ", Hung and Lan" after a name: given names go on being listed. */
function findListedName(words: readonly Word[], place: number): Found | null {
  const isJoined = AND.has(words[place]) && isSpaced(words[place]);
  const from = isJoined ? place + 1 : place;
  const word = words[from];
  if (!isCapital(word) || (isJoined ? !isSpaced(word) : word.gap !== ", ")) return null;
  if (!GIVEN_NAMES.hasPlain(word)) return null;
  const length = capitalNameLength(words, from);
  return length > 0 && length <= 3 ? { from, after: from + length } : null;
}
