/** Who was named once is known by the last words of the name: "Tuan" after "Mr Tuan", "Hoang Oanh". */
import boundaries from "../places/boundaries.words.json" with { type: "json" };
import places from "../places/places.words.json" with { type: "json" };
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import given from "./given-names.words.json" with { type: "json" };
import cues from "./name-cues.words.json" with { type: "json" };
import { capitalNameLength, isCapital, isSpaced } from "./name-length.ts";

const PLACE_NOUNS = phraseList([...places.nouns, ...places.companies]);
const STOPS = wordList(boundaries.stops);
const [AGE] = boundaries.age;
/** Titles behind which the given name alone is meant, in small letters too. */
const KIN = phraseList(cues.kin);
const UNMARKED_KIN = wordList(cues.unmarkedKin);
const VERBAL = wordList(given.verbal);
const PARTS_MAX = 2;
const LETTERS_MIN = 2;

/** Further places of given names whose bearers were found: in capitals and alone. */
export function namesAgain(words: readonly Word[], found: readonly Span[]): readonly Span[] {
  const starts = new Set(found.flatMap(({ start, end }) => [start, end]));
  if (starts.size === 0) return [];
  const known = givenNamesOf(words, found);
  const again: Span[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined || starts.has(word.start)) continue;
    if (!isCapital(words[place])) {
      if (known.has(word.marked) && isTitled(words, place)) {
        again.push({ start: word.start, end: word.end, kind: "name" });
      }
      continue;
    }
    const length = runLength(words, place);
    const last = words[place + length - 1];
    const isNamed = known.has(keyOf(words.slice(place, place + length)));
    if (isNamed && last && !isOther(words, place, length)) {
      again.push({ start: word.start, end: last.end, kind: "name" });
    }
    place += Math.max(0, length - 1);
  }
  return again;
}

/** "anh kha" behind "anh pham van kha": in small letters only a title in front tells. */
function isTitled(words: readonly Word[], place: number): boolean {
  const [title, word] = [words[place - 1], words[place]];
  if (!isSpaced(word) || word.plain.length < LETTERS_MIN || STOPS.has(word)) return false;
  if (KIN.before(words, place) === 0) return false;
  return word.unmarked ? UNMARKED_KIN.has(title) : !VERBAL.has(word);
}

function givenNamesOf(words: readonly Word[], found: readonly Span[]): ReadonlySet<string> {
  const places = new Map(words.map(({ end }, place) => [end, place]));
  const known = new Set<string>();
  for (const { start, end } of found) {
    const last = places.get(end);
    if (last === undefined) continue;
    for (let length = 1; length <= PARTS_MAX; length += 1) {
      const first = words[last - length + 1];
      if (first === undefined || first.start < start) break;
      known.add(keyOf(words.slice(last - length + 1, last + 1)));
    }
  }
  return known;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ marked }) => marked).join(" ");
}

function runLength(words: readonly Word[], place: number): number {
  let length = 1;
  while (isSpaced(words[place + length]) && isCapital(words[place + length])) length += 1;
  return length;
}

/** Part of a place's or a firm's name, or an everyday word that begins a sentence. */
function isOther(words: readonly Word[], place: number, length: number): boolean {
  const [word, previous, next] = [words[place], words[place - 1], words[place + length]];
  if (word === undefined || word.plain.length < LETTERS_MIN) return true;
  if (isSpaced(word) && previous?.shape === "capital") return true;
  if (isSpaced(word) && PLACE_NOUNS.before(words, place) > 0) return true;
  const isAge = words[place + length + 1]?.marked === AGE;
  if (isSpaced(next) && next.shape === "number" && !isAge) return true;
  const isOrdinary = STOPS.has(word) || capitalNameLength(words, place) === 0;
  const isFirst = place === 0 || /[.!?:"] ?|\n|- /.test(word.gap);
  return isFirst && isOrdinary && length === 1;
}
