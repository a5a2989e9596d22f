/** What is said of a person's health: the illness with the words that tie it to somebody. */
import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./private.words.json" with { type: "json" };

const DISEASES = phraseList(lists.diseases);
/** Said right after the person, these need no verb. */
const STRONG = phraseList(lists.strong);
const VERBS = phraseList(lists.verbs);
const TAILS = phraseList(lists.tails);
const PERSONS = phraseList(lists.persons);
/** Where the clause turns from the illness to what it means. */
const STOPS = wordList(lists.stops);
/** Whoever falls ill in general, a ward, a campaign: no statement about anybody. */
const GENERAL = phraseList(lists.general);

/** How the illness is borne or treated. */
const CARE = phraseList(lists.careVerbs);
const CARE_STOPS = wordList(lists.stops.filter((stop) => !lists.careGoesOn.includes(stop)));

const VERBS_MAX = 5;
const TAILS_MAX = 7;
const PERSON_REACH = 12;

/** Statements of health about a person. */
export function healthStatements(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const length = DISEASES.at(words, place);
    const from = length > 0 ? verbsBefore(words, place) : place;
    const after = length > 0 ? careAfter(words, tailAfter(words, place + length)) : place + 1;
    const first = words[from];
    const last = words[after - 1];
    const isSaid = from < place || STRONG.at(words, place) > 0;
    const before = found.at(-1);
    const goesOn = before !== undefined && first !== undefined && first.start - before.end <= 2;
    if (length > 0 && first && last && ((isSaid && isOfPerson(words, from)) || goesOn)) {
      const start = goesOn ? (found.pop()?.start ?? first.start) : first.start;
      found.push({ start, end: last.end, kind: "sensitive" });
    }
    place = after;
  }
  return found;
}

function verbsBefore(words: readonly Word[], place: number): number {
  let from = place;
  for (let steps = 0; steps < VERBS_MAX; steps += 1) {
    const length = VERBS.before(words, from);
    if (length === 0) break;
    from -= length;
  }
  return from;
}

function tailAfter(words: readonly Word[], place: number): number {
  let after = place;
  for (let steps = 0; steps < TAILS_MAX; steps += 1) {
    const word = words[after];
    if (word === undefined || !isInClause(word) || word.shouted) break;
    const length = TAILS.at(words, after);
    if (length === 0 && (STOPS.has(word) || word.gap !== " ")) break;
    after += length || 1;
  }
  return after;
}

const CARE_WORDS_MAX = 8;

/** ", now on medicine for four months", ", had to be operated on": what is done about the illness. */
function careAfter(words: readonly Word[], place: number): number {
  let after = place;
  for (let clauses = 0; clauses < 2; clauses += 1) {
    const length = /^ ?, ?$/.test(words[after]?.gap ?? "") ? CARE.at(words, after) : 0;
    if (length === 0) return after;
    let end = after + length;
    while (words[end]?.gap === " " && end - after < CARE_WORDS_MAX) {
      if (CARE_STOPS.has(words[end])) break;
      end += 1;
    }
    after = end;
  }
  return after;
}

function isInClause(word: Word | undefined): boolean {
  return word !== undefined && /^(?:,? ?|\n)$/.test(word.gap);
}

function isOfPerson(words: readonly Word[], place: number): boolean {
  if (GENERAL.before(words, place) > 0) return false;
  for (let back = 0; back < PERSON_REACH; back += 1) {
    if (back > 0 && /[.!?;\n]/.test(words[place - back + 1]?.gap ?? ".")) return false;
    if (PERSONS.before(words, place - back) > 0) return GENERAL.before(words, place - back) === 0;
  }
  return false;
}
