/** Names told by the words around them: who speaks or acts, who signs, who is listed among others. */
import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import { isForeignWord } from "./foreign-name.ts";
import given from "./given-names.words.json" with { type: "json" };
import cues from "./name-cues.words.json" with { type: "json" };
import { capitalNameLength, GIVEN_NAMES, isCapital, isSpaced, isSurname } from "./name-length.ts";
import { isCompany, isPartOfPlace } from "./name-without-cue.ts";
import surnames from "./surnames.words.json" with { type: "json" };

const VERBS = phraseList(cues.personVerbs);
const CLOSINGS = phraseList(cues.closings);
const PERSON_NOUNS = phraseList([...cues.kin, ...cues.roles]);
const PLACE_NOUNS = phraseList(places.nouns);
const STREET_NAMES = phraseList(places.streetNames);
const REGIONS = phraseList([...places.provinces, ...places.likePersons]);
const NOT_BEFORE = wordList(cues.notBefore);
const NOT_NAMES = phraseList(cues.notNames);
const MIDDLES = wordList(surnames.middle);
const VERBAL = wordList(given.verbal);
const STOPS = wordList(boundaries.stops);
/** "Chin Xich Lo": the ninth child, and what the neighbours call him. */
const ORDINALS = wordList(cues.ordinals);
const AND = wordList(cues.and);
const BE = wordList(cues.be);

const [AGE] = boundaries.age;
const NAME_WORDS_MAX = 4;
const BETWEEN_WORDS_MAX = 4;
const AMONG_WORDS_MAX = 14;
const SIGNATURE_WORDS_MAX = 5;
/** How near the end of the letter a line of its own is a signature even without a closing word. */
const LAST_WORDS = 14;
const CLAUSE_END = /^ ?[,.;)(:"\n/-]/;

/** The number of words of a name that only its surroundings tell, or 0. */
export function contextNameLength(
  words: readonly Word[],
  place: number,
  lastFoundAt: number,
): number {
  const word = words[place];
  if (!isCapital(word) || word.abbreviated || isPartOfPlace(words, place)) return 0;
  const length = capitalNameLength(words, place);
  if (length === 0 || isPlaceLike(words, place, length)) return 0;
  if (isSignature(words, place, length)) return length;
  if (length > NAME_WORDS_MAX || !isMadeOfNames(words, place, length)) return 0;
  const isTold =
    acts(words, place, length) ||
    isBehindPerson(words, place, length) ||
    (isListed(words, place, length) && isAmong(words, place, lastFoundAt)) ||
    standsAlone(words, place);
  return isTold ? length : 0;
}

function isPlaceLike(words: readonly Word[], place: number, length: number): boolean {
  if (STREET_NAMES.at(words, place) >= Math.max(length, 2)) return true;
  if (REGIONS.at(words, place) > 1) return true;
  const next = words[place + length];
  const isAge = next?.shape === "number" && words[place + length + 1]?.marked === AGE;
  if ((isSpaced(next) && next.shape !== "small" && !isAge) || isCompany(words, place)) return true;
  return words.slice(place, place + length).some(({ abbreviated }) => abbreviated);
}

/** Every word is a given or family name; one word alone must be hardly anything else. */
function isMadeOfNames(words: readonly Word[], place: number, length: number): boolean {
  const run = words.slice(place, place + length);
  const [first] = run;
  if (length === 1) {
    if (first === undefined || STOPS.has(first)) return false;
    const isOrdinary = first.unmarked || VERBAL.has(first);
    return GIVEN_NAMES.hasPlain(first) && !(isOrdinary && isSentenceStart(words, place));
  }
  if (ORDINALS.has(first)) return true;
  return run.every(
    (word, step) =>
      GIVEN_NAMES.hasPlain(word) || MIDDLES.hasPlain(word) || (step === 0 && isSurname(word)),
  );
}

function isSentenceStart(words: readonly Word[], place: number): boolean {
  return place === 0 || /[.!?:] |\n/.test(words[place]?.gap ?? "");
}

/** "Tuan took a stick", "Thu Trang told us": what only persons do. */
function acts(words: readonly Word[], place: number, length: number): boolean {
  const next = words[place + length];
  if (!isSpaced(next) || VERBS.at(words, place + length) === 0) return false;
  return !NOT_BEFORE.has(words[place - 1]) || !isSpaced(words[place]);
}

/** "the class-mate is Minh Quan", "the doctor for animals Kha": a person's word some words before. */
function isBehindPerson(words: readonly Word[], place: number, length: number): boolean {
  if (!isSpaced(words[place])) return false;
  if (NOT_BEFORE.has(words[place - 1])) return false;
  const ends = CLAUSE_END.test(words[place + length]?.gap ?? ".");
  if (length === 1 && !ends && !isPersonNext(words, place + length)) return false;
  const isNamed = BE.has(words[place - 1]);
  for (let back = 1; back <= BETWEEN_WORDS_MAX; back += 1) {
    const at = place - back;
    const word = words[at];
    if (word === undefined || !isSpaced(words[at + 1]) || word.shape !== "small") return false;
    if (NOT_BEFORE.has(word) || PLACE_NOUNS.before(words, at + 1) > 0) return false;
    if (STOPS.has(word) && !isNamed) return false;
    if (isSpaced(word) && PERSON_NOUNS.before(words, at) > 0) return true;
  }
  return false;
}

/** Behind a name comes what a person does, not the second half of a compound. */
function isPersonNext(words: readonly Word[], place: number): boolean {
  const next = words[place];
  return VERBS.at(words, place) > 0 || STOPS.has(next) || AND.has(next);
}

/** ", Hung" or "and Hung", and nothing else up to the next comma. */
function isListed(words: readonly Word[], place: number, length: number): boolean {
  const word = words[place];
  const isJoined = (AND.has(words[place - 1]) || BE.has(words[place - 1])) && isSpaced(word);
  const next = words[place + length];
  const ends = CLAUSE_END.test(next?.gap ?? ".") || (isSpaced(next) && AND.has(next));
  return ends && (isJoined || /^ ?[,;(] ?$|^ - $/.test(word?.gap ?? ""));
}

/** A given name within a sentence has its capital for no other reason than being one. */
function standsAlone(words: readonly Word[], place: number): boolean {
  const [previous, word] = [words[place - 1], words[place]];
  if (previous === undefined || !/^ {1,3}$|^ ?[,;] $/.test(word?.gap ?? "")) return false;
  if (NOT_BEFORE.has(previous) || isSentenceStart(words, place)) return false;
  return previous.shape === "small" || (STOPS.has(previous) && isSentenceStart(words, place - 1));
}

/** In the same sentence somebody was named a few words before. */
function isAmong(words: readonly Word[], place: number, lastFoundAt: number): boolean {
  if (lastFoundAt < 0 || place - lastFoundAt > AMONG_WORDS_MAX) return false;
  return words
    .slice(lastFoundAt, place + 1)
    .every(({ gap, shape }) => !/[.!?:] |\n/.test(gap) || shape === "small");
}

/** A line of capitals at the end of the letter, or below the words that close it. */
function isSignature(words: readonly Word[], place: number, length: number): boolean {
  const word = words[place];
  if (place === 0 || length > SIGNATURE_WORDS_MAX || !word?.gap.includes("\n")) return false;
  const next = words[place + length];
  if (next !== undefined && !/\n|^ ?\(/.test(next.gap)) return false;
  const isClosed = CLOSINGS.before(words, place) > 0 || closesLine(words, place);
  const isLast = words.length - place <= LAST_WORDS && length > 1;
  if (!isClosed && !isLast) return false;
  const run = words.slice(place, place + length);
  if (run.some((_, step) => NOT_NAMES.at(words, place + step) > 1)) return false;
  return isSurname(word) || run.some((one) => GIVEN_NAMES.hasPlain(one) || isForeignWord(one));
}

/** "Regards," or "Signed:" with its comma or colon before the line end. */
function closesLine(words: readonly Word[], place: number): boolean {
  if (!/^ ?[,.:!]?\n/.test(words[place]?.gap ?? "")) return false;
  return [1, 2, 3, 4].some(
    (length) => place >= length && CLOSINGS.at(words, place - length) === length,
  );
}
