/** Links and handles that lead to a person's page or chat. The page of an office is not personal. */

import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBefore, textBehind } from "../../text/short-text.ts";
import { withoutSignsAtEnd } from "../../text/signs-at-end.ts";
import { cuedCodes } from "../papers/cued-code.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import lists from "./links.words.json" with { type: "json" };

const HOST = builtPattern(`${anyOf(lists.hosts)} ?/ ?`, "g");
const BEFORE_HOST = shortPattern("(?:https?://)?(?<![a-z0-9@-])(?:[a-z]{1,6}\\.){0,2}$");
const PATH = shortPattern(`^[a-z0-9@][^\\s"'<>()\\[\\],;]{1,120}`);
const TELEPHONE = /^(?:\+|%2b)?(?:0|84)[\d.-]{8,13}$/;
const SCHEME = shortPattern("(?:https?://)?(?:[a-z]{1,6}\\.){0,2}$");
const SCHEME_CHARACTERS = 24;
const NO_PERSON = new Set(lists.noPerson);
/** The kind of body opens the name of its page, or stands apart in it. */
const OFFICE = builtPattern(
  `^@?${anyOf(lists.officeStarts)}|(?:^@?|[._-])${anyOf(lists.offices)}(?:[._-]|$)|ubnd|congan|\\.gov`,
);
const PROFILE_NUMBER = /^(?:profile\.php\?(?:[^ ]*&)?id=|people\/|in\/|u\/|user\/|c\/|channel\/)/;
const handles = cuedCodes({
  kind: "profile-link",
  cues: lists.handleCues,
  fillers: lists.handleFillers,
  code: "@[a-z][a-z0-9._]{2,40}|[a-z]{2,20}(?:[._][a-z0-9]{1,20}){1,4}|[a-z]{3,20}\\d{2,12}",
});

/** Links and handles of persons in a passage. */
export function profileLinks(passage: Passage): readonly Span[] {
  const { folded } = passage;
  const personal = linksIn(folded).filter(({ path }) => isPersonal(path));
  return [
    ...personal.map(({ start, end }) => ({ start, end, kind: "profile-link" as const })),
    ...handles(passage).filter(({ start, end }) => !OFFICE.test(folded.slice(start, end))),
  ];
}

function linksIn(folded: string) {
  const found: { readonly start: number; readonly end: number; readonly path: string }[] = [];
  let reached = 0;
  for (const { index, 0: host } of folded.matchAll(HOST)) {
    const from = index + host.length;
    const before = BEFORE_HOST.exec(textBefore(folded, index, SCHEME_CHARACTERS));
    const path = PATH.exec(textBehind(folded, from))?.[0];
    if (index < reached || before === null || path === undefined) continue;
    reached = from + path.length;
    const shown = withoutSignsAtEnd(path, (sign) => ".!?:".includes(sign));
    found.push({
      start: withScheme(folded, index - before[0].length),
      end: from + shown.length,
      path,
    });
  }
  return found;
}

function withScheme(folded: string, index: number): number {
  const before = SCHEME.exec(textBefore(folded, index, SCHEME_CHARACTERS));
  return index - (before?.[0].length ?? 0);
}

function isPersonal(path: string): boolean {
  if (PROFILE_NUMBER.test(path)) return true;
  const [first = ""] = path.split(/[/?#]/);
  return !NO_PERSON.has(first) && !TELEPHONE.test(first) && !OFFICE.test(first);
}
