/** Number plates of cars, lorries and motorcycles, old and new series. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBefore } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";

const PROVINCE = "(?:(?<![a-z0-9/.,-])|(?<=\\b(?:bks|bs|bien so|bien)[-.]?))[1-9][0-9]";
/** What may stand between the series and the number. */
const BETWEEN = "(?:[-. \\n]{0,3}| ?/ ?)";
const SERIES = "[a-z](?:[a-z][0-9]?|[0-9])?";
const NUMBER =
  "(?:[0-9]{3}[. \\n-]{0,3}[0-9]{2}|[0-9]{2}[. \\n-]{1,3}[0-9]{3}|[0-9]{4})(?![0-9a-z/])(?![.,-][0-9])";
const PLATE = builtPattern(`${PROVINCE} ?-? ?${SERIES}${BETWEEN}${NUMBER}`, "g");
/** The signs one by one, as they are read aloud, and the old plates of the army. */
const LOOSE_PLATE = builtPattern(
  `${PROVINCE}[ .,-]{0,3}[a-z](?:[ .,-]{0,2}[a-z0-9])?[ .,/-]{1,3}(?:[0-9][ .,-]{0,3}){3,4}[0-9](?![0-9a-z/])|\\b[a-z]{2}[ -]{0,3}[0-9]{2}[ .-]{1,3}[0-9]{2}(?![0-9a-z/])(?![.,-][0-9])`,
  "g",
);
/** Small letters parted by blanks only are more often an amount, "20k 10000", than a plate. */
const AMOUNT = /^\d\d ?[a-z] ?(?:\d{4,5}|\d\d[. ]\d{3})$/;
const CLOSE_CUE = shortPattern(
  "(?:bien|bks|\\bbs\\b|\\bxe\\b|\\boto\\b|o to|mo to)[^\\n.;]{0,30}$",
);
const CUE = shortPattern(
  "(?:bien|bks|\\bbs\\b|\\bxe\\b|mo to|o to|\\boto\\b|dau keo|mooc|phuong tien|ba gac|cong nong|xich lo|xe tai|may cay|\\bchiec\\b)[^\\n]{0,30}$",
);
const CUE_CHARACTERS = 40;

/** Number plates of a passage. */
export function plates({ folded, composed }: Passage): readonly Span[] {
  const before = (at: number) => textBefore(folded, at, CUE_CHARACTERS);
  const plain = spansOf(folded, PLATE, "plate").filter(({ start, end }) => {
    const written = composed.slice(start, end);
    if (!AMOUNT.test(written) && !written.includes("/")) return true;
    return CUE.test(before(start));
  });
  const loose = spansOf(folded, LOOSE_PLATE, "plate");
  return [...plain, ...loose.filter(({ start }) => CLOSE_CUE.test(before(start)))];
}
