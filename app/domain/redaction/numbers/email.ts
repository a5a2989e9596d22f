/** E-mail addresses, also those disguised from robots or spoken on the telephone. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBefore, textBehind } from "../../text/short-text.ts";
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
const LOCAL_BEFORE = shortPattern(`(?<![a-z0-9._%+-])${LOCAL}$`);
const MARKED_LOCAL_BEFORE = shortPattern(`(?<![a-z0-9._%+-])(?=[a-z]{0,63}[0-9._])${LOCAL}$`);
/** One more than the longest local part, to see what stands before it. */
const LOCAL_CHARACTERS = 65;
const HOST_BEHIND = shortPattern(
  `^${AT}[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,3}(?:${DOT}[a-z]{2,24}(?![a-z0-9])| ?\\.[ \\n]?${TOP}\\b)`,
);
const HOST_ALONE = shortPattern(`^${AT}${HOST}(?:${DOT}[a-z]{2,3}){0,2}(?![a-z0-9])`);
const FORGOTTEN_AT = shortPattern(`^ ${HOST}\\.com(?:\\.vn)?(?![a-z0-9])`);
/** Where an address turns from its box to its host. */
const TURN = builtPattern(`(?=${AT}| ${HOST}\\.com)`, "g");
/** "lananh92gmail.com": the sign left out. */
const GLUED_HOST =
  /(?<![a-z0-9._%+@/-])[a-z][a-z0-9._-]{2,40}(?:gmail|yahoo|hotmail|outlook|icloud)\.com(?:\.vn)?(?![a-z0-9])/g;

/** The common mailbox of a body, posted for everybody. */
const OFFICE_BOX = shortPattern(
  `^${anyOf(boxes.offices)}[a-z0-9._-]{0,40}@[a-z0-9.-]{1,60}\\.gov\\.vn$`,
);

/** E-mail addresses of a passage. */
export function emails({ folded }: Passage): readonly Span[] {
  const found: Span[] = [];
  for (const { index } of folded.matchAll(TURN)) {
    const local = LOCAL_BEFORE.exec(textBefore(folded, index, LOCAL_CHARACTERS))?.[0];
    if (local === undefined) continue;
    const behind = textBehind(folded, index);
    const isMarked = MARKED_LOCAL_BEFORE.test(textBefore(folded, index, LOCAL_CHARACTERS));
    const forms = isMarked ? [HOST_BEHIND, HOST_ALONE, FORGOTTEN_AT] : [HOST_BEHIND, HOST_ALONE];
    for (const form of forms) {
      const host = form.exec(behind)?.[0];
      if (host === undefined) continue;
      found.push({ start: index - local.length, end: index + host.length, kind: "email" });
    }
  }
  const all = [...found, ...spansOf(folded, GLUED_HOST, "email")];
  return all.filter(({ start, end }) => !OFFICE_BOX.test(textBehind(folded, start, end - start)));
}
