/** Numbers of health and social insurance. */
import { isAmount } from "../numbers/digit-run.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import { cuedCodes } from "./cued-code.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const SIGN = "[ .\\n-]?";
/** GD 4 79 79 321 45678: two letters and thirteen digits. */
const CARD = new RegExp(
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
  code: "[1-9]\\d{9}",
});
const ANYWHERE = new RegExp(`\\b${anyOf(cues.insurance)}\\b`);
const MOBILE = /^0[35789]\d{8}$/;

/** Card and book numbers of a passage. Sums that were paid in are left out. */
export function insuranceNumbers(passage: Passage): readonly Span[] {
  const { folded } = passage;
  const labelled = ANYWHERE.test(folded) ? afterLabel(passage) : [];
  const cued = afterCue(passage).filter(
    ({ start, end }) => !MOBILE.test(folded.slice(start, end).replace(/\D/g, "")),
  );
  return [...spansOf(folded, CARD, "insurance-number"), ...cued, ...labelled].filter(
    ({ end }) => !isAmount(folded, end),
  );
}
