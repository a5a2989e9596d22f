/** Home addresses: chains of house number, street, hamlet or quarter, commune, province. */

import { isSurname } from "../people/name-length.ts";
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import { type AddressPart, addressPartAt } from "./address-part.ts";
import { regionsEnd, segmentBetween, startOfAddress } from "./address-reach.ts";
import { foreignAddressEnd } from "./foreign-address.ts";
import { landmarkEnd } from "./landmark.ts";
import { isNoHome } from "./office-place.ts";
import { capitalName } from "./place-name.ts";

const CUES = phraseList(lists.cues);
const LABELS = phraseList(lists.labels);
const LABEL_ENDS = phraseList(lists.labelEnds);
const JOINS = phraseList(lists.joins);
const NOT_ADDRESS = phraseList(lists.notAddress);
const NOT_UNITS = phraseList(lists.notUnits);
/** A hamlet that meets or wins a title is spoken of as a body. */
const BODY_VERBS = phraseList(lists.notHomeVerbs);
/** Compartments of a forest are numbered like hamlets. */
const FOREST = phraseList(lists.forest);
/** A road leads from one hamlet to another. */
const ROADS = phraseList(lists.roads);
const NUMBER = phraseList(lists.number);
const INDUSTRY = phraseList(lists.industry);
const FIRMS = phraseList(lists.firms);
const FIRM_REACH = 20;
const LODGINGS = phraseList(lists.lodgings);
const LOTS = wordList(lists.lots);
const FORMER = wordList(lists.former);
const HOUSE = wordList(lists.houses);

const PARTS_MAX = 10;
const LABELLED_WORDS_MAX = 20;

type Chain = { readonly after: number; readonly parts: readonly AddressPart[] };

/** Home addresses of a passage. A commune, an agency or a street alone is not one. */
export function addresses(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const { after, isHome } = addressFrom(words, place);
    const first = words[place];
    const last = words[after - 1];
    if (isHome && first && last) {
      const start = words[startOfAddress(words, place)]?.start ?? first.start;
      found.push({ start, end: last.end, kind: "address" });
    }
    place = Math.max(after, place + 1);
  }
  return found;
}

type Stretch = { readonly after: number; readonly isHome: boolean };

/** The address that begins at this word; the seat of an office is passed over whole. */
function addressFrom(words: readonly Word[], place: number): Stretch {
  const cued = isCued(words, place);
  const labelled = isLabelled(words, place);
  const chain = chainFrom(words, place);
  if (chain.parts.length > 0) {
    if (isNoHome(words, place, cued)) return { after: chain.after, isHome: false };
    if (isHome(chain, cued || startOfAddress(words, place) < place, words, place)) {
      const after = extendWithTail(words, chain);
      return { after: labelled ? restOfLabelled(words, after) : after, isHome: true };
    }
  }
  const after = labelledOrForeign(words, place, labelled);
  return { after, isHome: after > place };
}

function labelledOrForeign(words: readonly Word[], place: number, labelled: boolean): number {
  const isCode = /^\p{L}\d+(?:[/-]\d+)+$/u.test(words[place]?.plain ?? "");
  if (labelled && (words[place]?.shape === "number" || isCode)) {
    const after = labelledText(words, place);
    if (after > 0 || words[place]?.shape === "number") return after;
  }
  return foreignAddressEnd(words, place);
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
    const next = landmarkPart(words, after, parts) ?? addressPartAt(words, after + join);
    if (next === null || (parts.length > 0 && !isJoined(words[after + join], words[after]))) break;
    parts.push(next);
    after = next.after;
    after = segmentBetween(words, after);
  }
  return { after, parts };
}

/** "hamlet 4, behind the church": part of an address only beside another part. */
function landmarkPart(
  words: readonly Word[],
  place: number,
  parts: readonly AddressPart[],
): AddressPart | null {
  const isNext = parts.length > 0 && /^ ?, ?$/.test(words[place]?.gap ?? "");
  const isFirst = parts.length === 0 && HOUSE.has(words[place]);
  const after = isNext || isFirst ? landmarkEnd(words, place, isNext) : 0;
  return after > 0 ? { after, level: "landmark", guessed: false } : null;
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
  if (FOREST.at(words, after) > 0) return false;
  if (!cued && BODY_VERBS.at(words, after) > 0) return false;
  const start = NUMBER.before(words, place) > 0 ? place - 1 : place;
  if (NOT_ADDRESS.before(words, start) > 0) return false;
  if (isWorks(words, place, after)) return false;
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

/** A lot of an industrial park is a works where a firm writes, unless somebody lodges there. */
function isWorks(words: readonly Word[], place: number, after: number): boolean {
  const stretch = Array.from({ length: after - place }, (_, step) => place + step);
  const has = (list: typeof INDUSTRY) => stretch.some((at) => list.at(words, at) > 0);
  if (!LOTS.has(words[place]) || !has(INDUSTRY) || has(LODGINGS)) return false;
  return Array.from({ length: FIRM_REACH }, (_, back) => place - 1 - back).some(
    (at) => FIRMS.at(words, at) > 0,
  );
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
  after = regionsEnd(words, after);
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
