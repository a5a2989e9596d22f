/** How far an address reaches: back to the word of dwelling, and over a part that no list knows. */
import cues from "../people/name-cues.words.json" with { type: "json" };
import surnames from "../people/surnames.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import { addressPartAt } from "./address-part.ts";
import boundaries from "./boundaries.words.json" with { type: "json" };

const CUES = phraseList(lists.cues);
const BREAKS = wordList([...lists.placeBreaks, ...lists.labelEnds, ...cues.kin]);
const STOPS = wordList([...boundaries.stops, ...cues.kin]);
/** Words of sides and landmarks, which stand between the word of dwelling and the hamlet. */
const EDGES = wordList(lists.ownEdges);
const SURNAMES = wordList(surnames.kinh);
const LANDMARKS = phraseList([...lists.edges, ...lists.landmarkNouns]);
const REGIONS = phraseList(lists.regions);

const SEGMENT_WORDS_MAX = 5;
const BACK_WORDS_MAX = 7;
const PERSON_WORDS_MIN = 3;

/** The place behind a part that no list knows, where a known part follows its comma; or where we began. */
export function segmentBetween(words: readonly Word[], from: number): number {
  if (!/^(?: | ?, ?)$/.test(words[from]?.gap ?? "") || addressPartAt(words, from) !== null) {
    return from;
  }
  let after = from;
  do {
    if (BREAKS.has(words[after])) return from;
    after += 1;
  } while (after - from < SEGMENT_WORDS_MAX && words[after]?.gap === " ");
  if (!/^ ?, ?$/.test(words[after]?.gap ?? "") || isPerson(words, from, after)) return from;
  const next = addressPartAt(words, after);
  return next !== null && !next.guessed ? after : from;
}

function isPerson(words: readonly Word[], from: number, after: number): boolean {
  const isLed = words[from]?.shape === "capital" && SURNAMES.hasPlain(words[from]);
  return isLed && after - from >= PERSON_WORDS_MIN;
}

/** "at the foot of the bridge, hamlet 6": the address begins behind the word of dwelling. */
export function startOfAddress(words: readonly Word[], place: number): number {
  return behindCue(words, place) ?? withLandmark(words, place);
}

/** ", the landing of Cay Me, hamlet 5": what leads to the house stands before its hamlet. */
function withLandmark(words: readonly Word[], place: number): number {
  if (!/^ ?, ?$/.test(words[place]?.gap ?? "")) return place;
  for (let back = 1; back <= SEGMENT_WORDS_MAX + 1; back += 1) {
    const at = place - back;
    const word = words[at];
    if (word === undefined || BREAKS.has(word)) return place;
    if (LANDMARKS.at(words, at) > 0 && word.gap !== " ") return at;
    if (word.gap !== " ") return place;
  }
  return place;
}

function behindCue(words: readonly Word[], place: number): number | null {
  for (let back = 1; back <= BACK_WORDS_MAX; back += 1) {
    const at = place - back + 1;
    if (at < 1 || !/^(?: | ?, ?)$/.test(words[at]?.gap ?? "")) return null;
    if (CUES.before(words, at) > 0) return at;
    const before = words[at - 1];
    if (STOPS.has(before) && !EDGES.has(before)) return null;
  }
  return null;
}

/** The names of district and province that follow without a comma, as in lines without marks. */
export function regionsEnd(words: readonly Word[], from: number): number {
  let after = from;
  for (let steps = 0; steps < 2; steps += 1) {
    const length = REGIONS.at(words, after);
    if (length === 0 || !/^ ?[,-]? ?$/.test(words[after]?.gap ?? "")) break;
    after += length;
  }
  return isPlainTail(words, after) ? after + 2 : after;
}

/** "xa hai xuan hai hau.", "hem 9, an phu": two more words in small letters up to the end of the clause. */
function isPlainTail(words: readonly Word[], place: number): boolean {
  const [first, second, next] = words.slice(place, place + 3);
  if (first === undefined || second?.gap !== " " || !/^ ?[.,;)\n]|^$/.test(next?.gap ?? "")) {
    return false;
  }
  const isBehind = first.gap === " " ? first.unmarked : first.gap === ", ";
  const isSmall = [words[place - 1], first, second].every((word) => word?.shape !== "capital");
  return isBehind && isSmall && !isTold(first) && !isTold(second);
}

function isTold(word: Word): boolean {
  return STOPS.has(word) || BREAKS.has(word) || word.shape === "number";
}
