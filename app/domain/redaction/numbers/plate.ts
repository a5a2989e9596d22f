/** Number plates of cars, lorries and motorcycles, old and new series. */
import type { Passage } from "../text/passage.ts";
import { spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";

const PROVINCE = "(?<![a-z0-9/.,-])[1-9][0-9]";
const SERIES = "[a-z](?:[a-z][0-9]?|[0-9])?";
const NUMBER = "(?:[0-9]{3}[. \\n-]{0,3}[0-9]{2}|[0-9]{4})(?![0-9a-z/])(?![.,-][0-9])";
const PLATE = new RegExp(`${PROVINCE} ?-? ?${SERIES}[-. \\n]{0,3}${NUMBER}`, "g");
/** Small letters parted by blanks only are more often an amount, "20k 10000", than a plate. */
const AMOUNT = /^\d\d ?[a-z] ?\d{4,5}$/;
const CUE = /(?:bien|bks|\bbs\b|xe|mo to|o to|\boto|dau keo|mooc|phuong tien)[^\n]{0,30}$/;

/** Number plates of a passage. */
export function plates({ folded, composed }: Passage): readonly Span[] {
  return spansOf(folded, PLATE, "plate").filter(({ start, end }) => {
    const written = composed.slice(start, end);
    if (!AMOUNT.test(written)) return true;
    return CUE.test(folded.slice(Math.max(0, start - 40), start));
  });
}
