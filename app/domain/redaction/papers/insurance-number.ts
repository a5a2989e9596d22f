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
  `(?<![a-z0-9])${anyOf(cues.insuranceLetters)}${SIGN}[1-7](?:${SIGN}\\d){12}(?![a-z0-9])`,
  "g",
);
const afterCue = cuedCodes({
  kind: "insurance-number",
  cues: cues.insurance,
  fillers: cues.insuranceFillers,
  code: `(?:${anyOf(cues.insuranceLetters)}${SIGN})?\\d(?:${SIGN}\\d){9,14}`,
});

/** Card and book numbers of a passage. Sums that were paid in are left out. */
export function insuranceNumbers(passage: Passage): readonly Span[] {
  const { folded } = passage;
  return [...spansOf(folded, CARD, "insurance-number"), ...afterCue(passage)].filter(
    ({ end }) => !isAmount(folded, end),
  );
}
