/** The seats of offices and firms, and places that are only passed: no homes. */
import type { Word } from "../text/word.ts";
import { phraseList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };

const OFFICES = phraseList(lists.offices);
const NUMBER = phraseList(lists.number);
const OFFICE_NAMES = phraseList(lists.officeNames);
const SCHOOL = phraseList(lists.schools);
const SEATS = phraseList(lists.seats);
const PERSONS = phraseList(lists.persons);
const MOTIONS = phraseList(lists.motions);
/** Whoever moves house or sends a letter names a home. */
const MOVES = phraseList(lists.moves);

const OFFICE_WORDS_BEFORE = 9;
const OFFICE_NAME_WORDS = 8;

/** Whether the address that begins at this word is a seat or a place on the way. */
export function isNoHome(words: readonly Word[], place: number, cued: boolean): boolean {
  const from = NUMBER.before(words, place) > 0 ? place - 1 : place;
  return isBehindOffice(words, from) || isOfOffice(words, from) || (!cued && isPassed(words, from));
}

/** "The weighbridge at km 4", "the address of the firm reads 88 Nguyen Trai" */
function isOfOffice(words: readonly Word[], place: number): boolean {
  for (let back = 0; back < OFFICE_WORDS_BEFORE; back += 1) {
    const at = place - back;
    if (!/^ ?:? ?$/.test(words[at]?.gap ?? "-")) return false;
    if (PERSONS.before(words, at) > 0) return false;
    if (OFFICES.before(words, at) > 0 || isLabelOfOffice(words, at)) return true;
    if (SCHOOL.before(words, at) > 0 && words[at]?.shape === "capital") return true;
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
    if (SEATS.at(words, place - back) > 0) return true;
    if (word === undefined || !/^ ?$/.test(word.gap)) return false;
  }
  return false;
}

/** "Seat: 1 Hung Vuong road" */
function isLabelOfOffice(words: readonly Word[], place: number): boolean {
  return /^ ?: ?$/.test(words[place]?.gap ?? "") && OFFICES.at(words, place - 2) === 2;
}

/** "I went from 6 Tran Phu to 34 Ngo Gia Tu": who tells of a way tells of its offices. */
function isPassed(words: readonly Word[], place: number): boolean {
  const length = MOTIONS.before(words, place);
  return length > 0 && MOVES.before(words, place - length) === 0;
}
