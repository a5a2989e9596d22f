/** E-mail addresses, also those disguised from robots or spoken on the telephone. */
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import boxes from "./office-boxes.words.json" with { type: "json" };

const LOCAL = "[a-z0-9][a-z0-9._%+-]{0,63}";
const AT =
  "(?:[ \\n]?@[ \\n]?|[#&*](?=(?:gmail|yahoo|hotmail|outlook|icloud)[.,])| ?[([{<] ?(?:a|at|@|a cong|a moc) ?[)\\]}>] ?| (?:at|a cong|acong|a moc) )";
const DOT = "(?:\\.|,(?=com\\b)| ?[([{<] ?(?:dot|\\.|cham) ?[)\\]}>] ?| (?:dot|cham) )";
/** Hosts of mail that people name without their ending, or behind a forgotten @. */
const HOST = "(?:gmail|yahoo|hotmail|outlook|icloud|ymail|go meo|gi meo|g mail)";
const TOP = "(?:com|vn|net|org|edu|gov|info)";
const EMAIL = new RegExp(
  `(?<![a-z0-9._%+-])${LOCAL}${AT}[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,3}(?:${DOT}[a-z]{2,24}(?![a-z0-9])| ?\\.[ \\n]?${TOP}\\b)`,
  "g",
);
const HOST_ALONE = new RegExp(
  `(?<![a-z0-9._%+-])${LOCAL}${AT}${HOST}(?:${DOT}[a-z]{2,3}){0,2}(?![a-z0-9])`,
  "g",
);
const FORGOTTEN_AT = new RegExp(
  `(?<![a-z0-9._%+-])(?=[a-z]{0,63}[0-9._])${LOCAL} ${HOST}\\.com(?:\\.vn)?(?![a-z0-9])`,
  "g",
);
/** "lananh92gmail.com": the sign left out. */
const GLUED_HOST =
  /(?<![a-z0-9._%+@/-])[a-z][a-z0-9._-]{2,40}(?:gmail|yahoo|hotmail|outlook|icloud)\.com(?:\.vn)?(?![a-z0-9])/g;

/** The common mailbox of a body, posted for everybody. */
const OFFICE_BOX = new RegExp(
  `^${anyOf(boxes.offices)}[a-z0-9._-]{0,40}@[a-z0-9.-]{1,60}\\.gov\\.vn$`,
);

/** E-mail addresses of a passage. */
export function emails({ folded }: Passage): readonly Span[] {
  return [EMAIL, HOST_ALONE, FORGOTTEN_AT, GLUED_HOST]
    .flatMap((form) => spansOf(folded, form, "email"))
    .filter(({ start, end }) => !OFFICE_BOX.test(folded.slice(start, end)));
}
