/** Passport numbers, known by the word before them. */
import { builtPattern } from "../../text/built-pattern.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const CUE = builtPattern(`\\b${anyOf(cues.passport)}\\b`, "g");
/** C1234567, EM 123 4567, N 1234 567, 123456789; abroad also letters and digits mixed. */
const NUMBER =
  /(?<![a-z0-9])(?:[a-z]{1,3}[ .]?\d{6,8}|[a-z]{1,2}[ .]?\d{2,4}[ .]\d{2,4}(?:[ .]\d{2,4})?|\d{8,9}|\d{3}[ .]\d{3}[ .]\d{2,3}|(?=[a-z0-9]{0,8}\d[a-z0-9]{0,7}\d)(?=[a-z0-9]{0,8}[a-z])[a-z0-9]{8,9})(?![a-z0-9])/g;
const DIGITS_MIN = 3;
const NO_SERIES = builtPattern(`^${anyOf(cues.noSeries)}[ .]`);
const REACH = 80;
const NUMBER_CHARACTERS = 15;

/** "so 1234567", "la 12 345": the word before the number is none of its letters. */
function isWordBefore(number: string, written: string): boolean {
  return NO_SERIES.test(number) && !/^\p{Lu}{1,3}[ .]/u.test(written);
}

/** Passport numbers of a passage; they are a citizen's numbers. */
export function passports({ folded, composed }: Passage): readonly Span[] {
  const found: Span[] = [];
  let searched = 0;
  for (const { index, 0: cue } of folded.matchAll(CUE)) {
    const from = Math.max(searched, index + cue.length);
    const stretch = folded.slice(from, index + cue.length + REACH + NUMBER_CHARACTERS);
    const last = index + cue.length + REACH - from;
    searched = Math.max(searched, from + last);
    for (const { index: at, 0: number } of stretch.matchAll(NUMBER)) {
      if (at >= last) break;
      const written = composed.slice(from + at, from + at + number.length);
      if (number.replace(/\D/g, "").length < DIGITS_MIN || isWordBefore(number, written)) continue;
      if (/\d/.test(folded[from + at + number.length] ?? "")) continue;
      found.push({ start: from + at, end: from + at + number.length, kind: "citizen-id" });
    }
  }
  return found;
}
