/** Where a fact stands in a passage, whatever was put between its letters or digits. */
import { digitRunsOf } from "../numbers/digit-run.ts";
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

/**
 * Every place of these numbers, with or without country code and however the digits are grouped, in
 * one walk over the text. The numbers are given as `significantDigits` writes them.
 */
export function placesOfNumbers(
  { passage: { folded } }: Searchable,
  wanted: ReadonlySet<string>,
): (Place & { readonly number: string })[] {
  const found: (Place & { readonly number: string })[] = [];
  if (wanted.size === 0) return found;
  const tails = new Set([...wanted].map((number) => number.slice(-NUMBER_DIGITS_MIN)));
  for (const run of digitRunsOf(folded)) {
    for (const [from, first] of run.entries()) {
      let digits = "";
      for (let after = from; after < run.length; after += 1) {
        const last = run[after] ?? first;
        digits += last.digits;
        if (digits.length > NUMBER_DIGITS_MAX) break;
        if (!tails.has(digits.slice(-NUMBER_DIGITS_MIN))) continue;
        const number = digits.replace(DIALLING, "");
        if (wanted.has(number)) found.push({ start: first.start, end: last.end, number });
      }
    }
  }
  return found;
}

/** The digits of a number without what one dials before it, or null where too few are left. */
export function significantDigits(number: string): string | null {
  const digits = number.replace(/\D/g, "").replace(DIALLING, "");
  return digits.length < NUMBER_DIGITS_MIN ? null : digits;
}
