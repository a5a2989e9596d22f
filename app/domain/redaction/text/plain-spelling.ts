/** One sign as everybody would type it: letters, digits, blanks and dashes of many looks made plain. */

import { normalForm } from "../../text/normal-form.ts";

/** Three points, or the Roman three, in one sign. */
const LONGER_MAX = 2;
/** Digits in circles and brackets; a fraction is no digit of a number. */
const OTHER_NUMBER = /\p{No}/u;
const PLAIN = /^[ -_a-z{|}~]$/;
/** Marks and signs that leave no trace on the screen, or that only dress the sign before them. */
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]|(?![\u0300-\u036f])\p{M}/gu;
const LINE_END = /^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/;
const ODD_BLANK = /[\p{Zs}\t]/gu;
const ODD_DASH = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const ODD_APOSTROPHE = /[\u2018\u2019\u02bc\u00b4\uff07`]/g;
/** Letters of other languages that look like the barred d. */
const LOOKS_BARRED: Readonly<Record<string, string>> = {
  "\u00d0": "\u0110",
  "\u0189": "\u0110",
  "\u00f0": "\u0111",
  "\u0256": "\u0111",
};
const BARRED_LOOK = /[\u00d0\u0189\u00f0\u0256]/g;
/** Where circled digits from one to nine begin that have no plain form in the standard. */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5, 0x2474];
const CIRCLED_ZERO = "\u24ff";

/** A cluster (one sign with its marks) in NFC and in plain signs; empty where nobody sees it. */
export function plainSpelling(cluster: string): string {
  if (PLAIN.test(cluster)) return cluster;
  if (LINE_END.test(cluster)) return "\n";
  const seen = cluster
    .replace(UNSEEN, "")
    .replace(ODD_BLANK, " ")
    .replace(ODD_DASH, "-")
    .replace(ODD_APOSTROPHE, "'")
    .replace(BARRED_LOOK, (letter) => LOOKS_BARRED[letter] ?? letter);
  const plain = normalForm(seen, "NFKC");
  // What stands for a word of another script is no part of what is looked for.
  const longerMax = OTHER_NUMBER.test(seen) ? 1 : LONGER_MAX;
  return (plain.length > seen.length + longerMax ? seen : plain)
    .replace(/[\p{Nd}\p{No}]/gu, plainDigit)
    .replace(ODD_DASH, "-");
}

function plainDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === CIRCLED_ZERO) return "0";
  const one = CIRCLED_ONES.find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  return /\p{Nd}/u.test(sign) ? String(decimalValue(code)) : sign;
}

/** The digits of every script stand from zero to nine in one row. */
function decimalValue(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
