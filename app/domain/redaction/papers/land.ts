/** Land: parcels on their map sheets, and certificates of the right to use it. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { endOf, textBefore } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import { cuedCodes } from "./cued-code.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const NUMBERS = "\\d{1,5}[a-z]?(?:(?:, ?|-| va | \\+ )\\d{1,5}[a-z]?){0,8}(?![\\d/])";
const LABEL_END = "(?:[ \\n](?:so|dat|moi|cu|dia chinh))*[ :.\\n]{0,3}";
const PARCEL = `(?:cac )?${anyOf(cues.parcel)}${LABEL_END}${NUMBERS}`;
const SHEET = `${anyOf(cues.sheet)}${LABEL_END}${NUMBERS}`;
const BETWEEN = "(?:[ ,;/\\n()-]|\\b(?:thuoc|va|tai|o|cung|tren)\\b){0,6}";
const PARCELS = builtPattern(
  `\\b(?:${PARCEL}(?:${BETWEEN}${SHEET})?|${SHEET}${BETWEEN}${PARCEL}|to ban do${LABEL_END}${NUMBERS})\\)?`,
  "g",
);
/** BK 123456, AA 01234567: the number printed on the certificate, in capitals. */
const PRINTED =
  /(?<![a-z0-9/.-])(?:(?!o\d)[a-z]{1,2}[ .]?\d{3}[ .]?\d{3,5}|[a-z]{2} ?\d{2}[ .]?\d{3})(?![a-z0-9/])/g;
const CERTIFICATE = shortPattern(`\\b${anyOf(cues.certificate)}\\b`);
const NEAR = shortPattern(`\\b${anyOf(cues.certificateNear)}\\b`);
const NEAR_REACH = 25;
const REACH = 100;
const entries = cuedCodes({
  kind: "land",
  cues: [...cues.entry, ...cues.issue],
  fillers: cues.entryFillers,
  code: "(?:[a-z]{1,4}[ .-]?)?\\d{3,9}(?:[/-][a-z0-9]{1,8}){0,3}",
});

/** Parcels and certificates of a passage. */
export function landMarks(passage: Passage): readonly Span[] {
  const { folded, composed } = passage;
  const printed = spansOf(folded, PRINTED, "land").filter(({ start, end }) => {
    const written = composed.slice(start, end);
    const before = textBefore(folded, start, REACH);
    const isCued = CERTIFICATE.test(before) || NEAR.test(endOf(before, NEAR_REACH));
    return isCued && (written === written.toUpperCase() || !/\p{Lu}/u.test(composed));
  });
  return [...spansOf(folded, PARCELS, "land"), ...printed, ...entries(passage)];
}
