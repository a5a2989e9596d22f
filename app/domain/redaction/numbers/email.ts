/** E-mail addresses, also those disguised from robots or spoken on the telephone. */
import type { Passage } from "../text/passage.ts";
import { spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";

const LOCAL = "[a-z0-9][a-z0-9._%+-]{0,63}";
const AT = "(?: ?@ ?| ?[([{<] ?(?:a|at|@|a cong|a moc) ?[)\\]}>] ?| (?:at|a cong|acong|a moc) )";
const DOT = "(?:\\.| ?[([{<] ?(?:dot|\\.|cham) ?[)\\]}>] ?| (?:dot|cham) )";
const TOP = "(?:com|vn|net|org|edu|gov|info)";
const EMAIL = new RegExp(
  `(?<![a-z0-9._%+-])${LOCAL}${AT}[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,3}(?:${DOT}[a-z]{2,24}(?![a-z0-9])| ?\\. ?${TOP}\\b)`,
  "g",
);

/** E-mail addresses of a passage. */
export function emails({ folded }: Passage): readonly Span[] {
  return spansOf(folded, EMAIL, "email");
}
