/** Home addresses: chains of house number, street, hamlet or quarter, commune, province. */

import { isSurname } from "../people/name-length.ts";
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import { type AddressPart, addressPartAt, capitalName } from "./address-part.ts";

const CUES = phraseList(lists.cues);
const LABELS = phraseList(lists.labels);
const LABEL_ENDS = phraseList(lists.labelEnds);
const JOINS = phraseList(lists.joins);
const NOT_ADDRESS = phraseList(lists.notAddress);
const NOT_UNITS = phraseList(lists.notUnits);
/** A hamlet that meets or wins a title is spoken of as a body. */
const BODY_VERBS = phraseList(lists.notHomeVerbs);
/** A road leads from one hamlet to another. */
const ROADS = phraseList(lists.roads);
const OFFICES = phraseList(lists.offices);
const NUMBER = phraseList(lists.number);
const OFFICE_NAMES = phraseList(lists.officeNames);
const FORMER = wordList(lists.former);
const HOUSE = wordList(lists.houses);

const PARTS_MAX = 10;
const LABELLED_WORDS_MAX = 20;

type Chain = { readonly after: number; readonly parts: readonly AddressPart[] };

/** Home addresses of a passage. A commune, an agency or a street alone is not one. */
export function addresses(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const after = addressFrom(words, place);
    const first = words[place];
    const last = words[after - 1];
    if (after > place && first && last) {
      found.push({ start: first.start, end: last.end, kind: "address" });
      place = after;
    } else place += 1;
  }
  return found;
}

/** The place after the address that begins at this word, or 0. */
function addressFrom(words: readonly Word[], place: number): number {
  const cued = isCued(words, place);
  const labelled = isLabelled(words, place);
  const chain = chainFrom(words, place);
  if (chain.parts.length > 0 && isHome(chain, cued, words, place)) {
    const after = extendWithTail(words, chain);
    return labelled ? restOfLabelled(words, after) : after;
  }
  if (labelled && words[place]?.shape === "number") return labelledText(words, place);
  if (labelled && /^\p{L}\d+(?:[/-]\d+)+$/u.test(words[place]?.plain ?? ""))
    return labelledText(words, place);
  return 0;
}

function isCued(words: readonly Word[], place: number): boolean {
  return CUES.before(words, place) > 0 || isLabelled(words, place);
}

function isLabelled(words: readonly Word[], place: number): boolean {
  const gap = words[place]?.gap ?? "";
  if (LABELS.before(words, place) > 0) return true;
  if (!/^ ?[:-] ?$/.test(gap)) return false;
  return [1, 2, 3, 4].some(
    (length) => place >= length && LABELS.at(words, place - length) === length,
  );
}

function chainFrom(words: readonly Word[], place: number): Chain {
  const parts: AddressPart[] = [];
  let after = place;
  while (parts.length < PARTS_MAX) {
    const join = parts.length > 0 ? JOINS.at(words, after) : 0;
    const next = addressPartAt(words, after + join);
    if (next === null || (parts.length > 0 && !isJoined(words[after + join], words[after]))) break;
    parts.push(next);
    after = next.after;
  }
  return { after, parts };
}

function isJoined(word: Word | undefined, afterPrevious: Word | undefined): boolean {
  const joins = (gap: string | undefined) =>
    gap !== undefined && /^\)?[ .]?[,\-/;(]?\s{0,3}$/.test(gap);
  const isNewSentence = /^\)?\. /.test(word?.gap ?? "") && word?.shape === "capital";
  return !isNewSentence && joins(word?.gap) && joins(afterPrevious?.gap);
}

function isHome(
  { parts, after }: Chain,
  cued: boolean,
  words: readonly Word[],
  place: number,
): boolean {
  if (!cued && BODY_VERBS.at(words, after) > 0) return false;
  if (NOT_ADDRESS.before(words, place) > 0) return false;
  if (isOffice(words, place)) return false;
  if (!cued && parts.length === 1 && ROADS.before(words, place) > 0) return false;
  if (NOT_UNITS.at(words, place) > 0 || NOT_UNITS.at(words, place - 1) > 1) return false;
  const has = (...levels: readonly string[]) => parts.some(({ level }) => levels.includes(level));
  const sure = parts.filter(({ guessed }) => !guessed);
  const first = parts[0];
  if (first === undefined) return false;
  if (sure.some(({ level }) => level === "fine")) return true;
  const isWritten = !(words[place]?.unmarked || words[place]?.shouted);
  if (has("fine")) return sure.length > 0 || has("coarse") || (cued && !isWritten);
  const isNumbered = has("number");
  if (isNumbered && (has("street", "unsure") || (has("coarse") && HOUSE.has(words[place]))))
    return true;
  if (has("unsure")) return parts.length > 1 ? has("coarse") || cued : cued && !first.guessed;
  if (has("street")) return cued && !first.guessed && parts.length > 1;
  return false;
}

const OFFICE_WORDS_BEFORE = 5;
const OFFICE_NAME_WORDS = 8;

/** The seat of an office is no secret. */
function isOffice(words: readonly Word[], place: number): boolean {
  if (isBehindOffice(words, place)) return true;
  if (NUMBER.before(words, place) > 0 && isBehindOffice(words, place - 1)) return true;
  for (let back = 0; back < OFFICE_WORDS_BEFORE; back += 1) {
    if (!/^ ?:? ?$/.test(words[place - back]?.gap ?? "-")) return false;
    if (OFFICES.before(words, place - back) > 0 || isLabelOfOffice(words, place - back))
      return true;
  }
  return false;
}

/** "the Centre for public services, 38 Ly Thuong Kiet road": what follows a body is its seat. */
function isBehindOffice(words: readonly Word[], place: number): boolean {
  if (words[place]?.gap !== ", ") return false;
  for (let back = 1; back <= OFFICE_NAME_WORDS; back += 1) {
    const word = words[place - back];
    const isName = word?.shape === "capital" && !word.shouted;
    if (isName && OFFICE_NAMES.at(words, place - back) > 0) return true;
    if (word === undefined || !/^ ?$/.test(word.gap)) return false;
  }
  return false;
}

/** "Seat: 1 Hung Vuong road" */
function isLabelOfOffice(words: readonly Word[], place: number): boolean {
  return /^ ?: ?$/.test(words[place]?.gap ?? "") && OFFICES.at(words, place - 2) === 2;
}

/** Takes in the names of commune and province that follow without their class: ", My Tho, Tien Giang". */
function extendWithTail(words: readonly Word[], chain: Chain): number {
  let { after } = chain;
  for (let steps = 0; steps < 3; steps += 1) {
    const word = words[after];
    if (word === undefined || !/^ ?[,-] ?$/.test(word.gap)) break;
    const part = addressPartAt(words, after);
    if (word.shape !== "capital" && (part === null || part.guessed)) break;
    const length = part && !part.guessed ? part.after - after : capitalName(words, after);
    const next = words[after + length];
    const isPerson = length > 2 && isSurname(word);
    const ends =
      next === undefined ||
      /^ ?[,.;)\n-]/.test(next.gap) ||
      (length === 2 && next.shape === "small");
    if (isPerson) break;
    if (length === 0 || (part === null && length > 3) || !ends) break;
    after += length;
  }
  const isFormer = FORMER.has(words[after]) && /^ \(?$/.test(words[after]?.gap ?? "");
  return isFormer ? after + 1 : after;
}

const SEGMENT_WORDS_MAX = 4;

/** Behind "address:" a part whose name ends in small letters goes on to its comma, and the chain after it. */
function restOfLabelled(words: readonly Word[], from: number): number {
  let after = from;
  for (let parts = 0; parts < PARTS_MAX; parts += 1) {
    const segment = segmentEnd(words, after);
    if (segment === after || words[segment] === undefined) return segment;
    const chain = chainFrom(words, segment);
    if (chain.parts.length === 0 || !/^ ?, ?$/.test(words[segment]?.gap ?? "")) return segment;
    after = chain.after;
  }
  return after;
}

/** The place after the words up to the next comma, or where we began if that is too far or no part. */
function segmentEnd(words: readonly Word[], from: number): number {
  let after = from;
  while (words[after]?.gap === " ") {
    if (after - from >= SEGMENT_WORDS_MAX || LABEL_ENDS.at(words, after) > 0) return from;
    if (LABELS.at(words, after) > 0 || CUES.at(words, after) > 0) return from;
    after += 1;
  }
  return after;
}

/** What stands behind the label of an address, up to the next label or the end of the line. */
function labelledText(words: readonly Word[], place: number): number {
  let after = place + 1;
  for (; after - place < LABELLED_WORDS_MAX; after += 1) {
    const word = words[after];
    if (word === undefined || /[\n;)]|\. |- /.test(word.gap)) break;
    if (LABEL_ENDS.at(words, after) > 0) break;
  }
  return after - place > 1 ? after : 0;
}
