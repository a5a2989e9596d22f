/** Passport numbers, known by the word before them. */
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const CUE = new RegExp(`\\b${anyOf(cues.passport)}\\b`, "g");
const NUMBER = /(?<![a-z0-9])(?:[a-z]{1,2}\d{6,8}|[a-z] \d{7,8}|\d{8,9})(?![a-z0-9])/g;
const REACH = 80;

/** Passport numbers of a passage; they are a citizen's numbers. */
export function passports({ folded }: Passage): readonly Span[] {
  const found: Span[] = [];
  let searched = 0;
  for (const { index, 0: cue } of folded.matchAll(CUE)) {
    const from = Math.max(searched, index + cue.length);
    const stretch = folded.slice(from, index + cue.length + REACH);
    searched = Math.max(searched, from + stretch.length);
    for (const { index: at, 0: number } of stretch.matchAll(NUMBER)) {
      if (/\d/.test(folded[from + at + number.length] ?? "")) continue;
      found.push({ start: from + at, end: from + at + number.length, kind: "citizen-id" });
    }
  }
  return found;
}
