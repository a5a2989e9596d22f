/** Numbers of health and social insurance. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBefore } from "../../text/short-text.ts";
import { isAmount } from "../numbers/digit-run.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import { cuedCodes } from "./cued-code.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const SIGN = "[ .\\n-]?";
/** GD 4 79 79 321 45678: two letters and thirteen digits. */
const CARD = builtPattern(
  `(?<![a-z0-9])(?:${anyOf(cues.insuranceLetters)}${SIGN}|[a-z]{2})[1-7](?:${SIGN}\\d){12}(?![a-z0-9])`,
  "g",
);
const afterCue = cuedCodes({
  kind: "insurance-number",
  cues: cues.insurance,
  code: `(?:${anyOf(cues.insuranceLetters)}${SIGN})?\\d(?:${SIGN}\\d){9,14}`,
});

/** "Code 5216083394" in a text about insurance. */
const afterLabel = cuedCodes({
  kind: "insurance-number",
  cues: cues.insuranceNumberLabels,
  fillers: ["la"],
  code: `\\d(?:${SIGN}\\d){9}`,
});
const ANYWHERE = builtPattern(`\\b${anyOf(cues.insurance)}\\b`);
const MOBILE = /^0[35789]\d{8}$/;

/** "The insurance book of mine: 0396002218": said so directly, ten digits are no telephone. */
const DIRECTLY = shortPattern(
  `\\b${anyOf(cues.insurance)}(?: ${anyOf(cues.insuranceOwners)}){0,3}[ :]{0,3}$`,
);
const DIRECT_CHARACTERS = 50;

/** Card and book numbers of a passage. Sums that were paid in are left out. */
export function insuranceNumbers(passage: Passage): readonly Span[] {
  const { folded } = passage;
  const labelled = ANYWHERE.test(folded) ? afterLabel(passage) : [];
  const cued = [...afterCue(passage), ...labelled].filter(({ start, end }) => {
    const isMobile = MOBILE.test(folded.slice(start, end).replace(/\D/g, ""));
    return !isMobile || DIRECTLY.test(textBefore(folded, start, DIRECT_CHARACTERS));
  });
  return [...spansOf(folded, CARD, "insurance-number"), ...cued].filter(
    ({ end }) => !isAmount(folded, end),
  );
}
