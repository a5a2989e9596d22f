/** Number plates of cars, lorries and motorcycles, old and new series. */
import type { Passage } from "../text/passage.ts";
import { spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";

const PROVINCE = "(?<![a-z0-9/.,-])[1-9][0-9]";
/** What may stand between the series and the number. */
const BETWEEN = "(?:[-. \\n]{0,3}| ?/ ?)";
const SERIES = "[a-z](?:[a-z][0-9]?|[0-9])?";
const NUMBER = "(?:[0-9]{3}[. \\n-]{0,3}[0-9]{2}|[0-9]{4})(?![0-9a-z/])(?![.,-][0-9])";
const PLATE = new RegExp(`${PROVINCE} ?-? ?${SERIES}${BETWEEN}${NUMBER}`, "g");
/** Small letters parted by blanks only are more often an amount, "20k 10000", than a plate. */
const AMOUNT = /^\d\d ?[a-z] ?\d{4,5}$/;
const CUE =
  /(?:bien|bks|\bbs\b|\bxe\b|mo to|o to|\boto\b|dau keo|mooc|phuong tien|ba gac|cong nong|xich lo|xe tai|may cay|\bchiec\b)[^\n]{0,30}$/;

/** Number plates of a passage. */
export function plates({ folded, composed }: Passage): readonly Span[] {
  return spansOf(folded, PLATE, "plate").filter(({ start, end }) => {
    const written = composed.slice(start, end);
    if (!AMOUNT.test(written) && !written.includes("/")) return true;
    return CUE.test(folded.slice(Math.max(0, start - 40), start));
  });
}
