/** Driving licences and licences to practise. */
import type { Passage } from "../text/passage.ts";
import { spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import { cuedCodes } from "./cued-code.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

/** 001234/HCM-CCHN, 0456/GPHN: the sign of the paper stands in the number. */
const SIGNED =
  /(?<![a-z0-9])\d{2,8} ?[/-] ?(?:(?:[a-z]{1,6}[/-]){0,2}(?:cchnd?|gphn|ccmg|cchndd|ccv|tpl|tvv|tgv|hdv|lst)(?:[/-][a-z0-9]{1,6}){0,4}|ls)(?![a-z0-9])/g;
const DIGITS = "\\d(?:[ .]?\\d){3,11}";
const afterCue = cuedCodes({
  kind: "licence",
  cues: cues.licence,
  code: `\\d{5}[a-z]\\d{6}|(?:(?!so\\b)[a-z]{1,4}\\d?[ .-]?)?${DIGITS}(?:[/-][a-z0-9]{1,8}){0,5}`,
});

/** Licence numbers of a passage. A building permit is no licence of a person. */
export function licences(passage: Passage): readonly Span[] {
  return [...spansOf(passage.folded, SIGNED, "licence"), ...afterCue(passage)];
}
