/** Where a child can be met: its school together with its class, or the school it goes to. */
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./private.words.json" with { type: "json" };

const CLASS = wordList(lists.class);
/** "class one/2" */
const CLASS_WORDS = wordList(lists.classWords);
const PRESCHOOL = phraseList(lists.preschool);
const SCHOOL = phraseList(lists.school);
const CHILDREN = phraseList(lists.children);
const STUDIES = phraseList(lists.studies);
const JOINS = phraseList(lists.joins);

const CHILD_REACH = 15;
const SCHOOL_NAME_WORDS_MAX = 6;
/** 3, 3A, 10A5, 4/2, 6.1 */
const CLASS_NAME = /^\d{1,2}(?:\p{L}{1,2}\d{0,2}|[/.-]\d{1,2})?$/u;

/** School and class of a child. */
export function schoolings(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const after = schoolingFrom(words, place);
    const first = words[place];
    const last = words[after - 1];
    if (after > place && first && last) {
      found.push({ start: first.start, end: last.end, kind: "sensitive" });
      place = after;
    } else place += 1;
  }
  return found;
}

function schoolingFrom(words: readonly Word[], place: number): number {
  const inClass = classAfter(words, place);
  if (inClass > place) {
    const school = schoolAfter(words, joined(words, inClass));
    return school > 0 && isOfChild(words, place) ? school : place;
  }
  const school = schoolAfter(words, place);
  if (school === 0 || !isOfChild(words, place)) return place;
  const withClass = classAfter(words, joined(words, school));
  if (withClass > joined(words, school)) return withClass;
  return STUDIES.before(words, place) > 0 ? school : place;
}

function joined(words: readonly Word[], place: number): number {
  if (!isNear(words[place])) return place;
  const join = JOINS.at(words, place);
  return SCHOOL.at(words, place) > 0 ? place : place + join;
}

function isNear(word: Word | undefined): boolean {
  return word !== undefined && /^(?: ?[,(-]? ?|\n)$/.test(word.gap);
}

function classAfter(words: readonly Word[], place: number): number {
  if (!CLASS.has(words[place])) return place;
  const name = words[place + 1];
  if (!isNear(name)) return place;
  if (CLASS_WORDS.has(name) && /^ ?\/ ?$/.test(words[place + 2]?.gap ?? "")) return place + 3;
  if (CLASS_NAME.test(name?.plain ?? "")) {
    const letter = words[place + 2];
    const hasLetter = letter?.gap === " " && /^[a-h]\d?$/.test(letter.plain) && isLoud(letter);
    return place + (hasLetter ? 3 : 2);
  }
  const young = PRESCHOOL.at(words, place + 1);
  if (young === 0) return place;
  const number = words[place + 1 + young];
  return place + 1 + young + (number?.shape === "number" && number.gap === " " ? 1 : 0);
}

function isLoud(word: Word): boolean {
  return word.shape !== "small";
}

/** The place after the name of a school, or 0. */
function schoolAfter(words: readonly Word[], place: number): number {
  const kind = SCHOOL.at(words, place);
  if (kind === 0 || !isNear(words[place])) return 0;
  let after = place + kind;
  while (after - place - kind < SCHOOL_NAME_WORDS_MAX) {
    const word = words[after];
    const isName = word?.shape === "capital" || (word?.shape === "number" && after > place + kind);
    if (!isName || !/^(?: |\n| ?- ?)$/.test(word?.gap ?? "")) break;
    if (CLASS.has(word)) break;
    after += 1;
  }
  return after > place + kind ? after : 0;
}

function isOfChild(words: readonly Word[], place: number): boolean {
  for (let back = 0; back < CHILD_REACH; back += 1) {
    if (back > 0 && /[.!?;]|\n\n/.test(words[place - back + 1]?.gap ?? ".")) return false;
    if (CHILDREN.before(words, place - back) > 0) return true;
    if (STUDIES.before(words, place - back) > 0 && back === 0) return true;
  }
  return false;
}
