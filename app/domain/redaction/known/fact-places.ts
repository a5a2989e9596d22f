/** Where a fact stands in a passage, whatever was put between its letters or digits. */
import { digitRunsOf, digitsOf } from "../numbers/digit-run.ts";
import type { Passage } from "../text/passage.ts";

type Place = { readonly start: number; readonly end: number };

/** A passage prepared for looking up many facts. */
export type Searchable = {
  readonly passage: Passage;
  /** Letters and digits alone, each with its place in the passage. */
  readonly dense: string;
  readonly places: readonly number[];
};

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NUMBER_DIGITS_MIN = 6;
const NUMBER_DIGITS_MAX = 20;
/** How a telephone number may begin: at home, from abroad, or both at once by mistake. */
const DIALLING = /^(?:(?:00)?840?|0)/;
/** Between two words of one fact there is no other word; a fact does not run over the whole text. */
const STRETCH_MAX = 3;

/** Makes a passage ready for looking up facts. */
export function searchable(passage: Passage): Searchable {
  const places: number[] = [];
  let dense = "";
  for (const { index, 0: letters } of passage.folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let unit = 0; unit < letters.length; unit += 1) places.push(index + unit);
    dense += letters;
  }
  return { passage, dense, places };
}

/** The letters and digits of a fact alone, folded. */
export function denseOf(folded: string): string {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

/** Every place of these letters as whole words, with any blanks, line ends and strokes between. */
export function placesOfWords({ passage, dense, places }: Searchable, fact: string): Place[] {
  const found: Place[] = [];
  if (fact === "") return found;
  for (let at = dense.indexOf(fact); at >= 0; at = dense.indexOf(fact, at + fact.length)) {
    const start = places[at] ?? 0;
    const end = (places[at + fact.length - 1] ?? start) + 1;
    const isWhole =
      !LETTER_OR_DIGIT.test(passage.folded[start - 1] ?? "") &&
      !LETTER_OR_DIGIT.test(passage.folded[end] ?? "");
    if (isWhole && end - start <= fact.length * STRETCH_MAX) found.push({ start, end });
  }
  return found;
}

/** Every place of a number, with or without its country code and however its digits are grouped. */
export function placesOfNumber({ passage: { folded } }: Searchable, number: string): Place[] {
  const wanted = significant(number);
  if (wanted.length < NUMBER_DIGITS_MIN) return [];
  const found: Place[] = [];
  for (const run of digitRunsOf(folded)) {
    for (let from = 0; from < run.length; from += 1) {
      for (let after = from + 1; after <= run.length; after += 1) {
        const groups = run.slice(from, after);
        const digits = digitsOf(groups);
        if (digits.length > NUMBER_DIGITS_MAX) break;
        const [first] = groups;
        const last = groups.at(-1);
        if (significant(digits) === wanted && first && last)
          found.push({ start: first.start, end: last.end });
      }
    }
  }
  return found;
}

function significant(number: string): string {
  return number.replace(/\D/g, "").replace(DIALLING, "");
}
