/** Links and handles that lead to a person's page or chat. The page of an office is not personal. */

import { cuedCodes } from "../papers/cued-code.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import lists from "./links.words.json" with { type: "json" };

const LINK = new RegExp(
  `(?:https?://)?(?<![a-z0-9@-])(?:[a-z]{1,6}\\.){0,2}${anyOf(lists.hosts)} ?/ ?([a-z0-9@][^\\s"'<>()\\[\\],;]{1,120})`,
  "g",
);
const TELEPHONE = /^(?:\+|%2b)?(?:0|84)[\d.-]{8,13}$/;
const SCHEME = /(?:https?:\/\/)?(?:[a-z]{1,6}\.){0,2}$/;
const SCHEME_CHARACTERS = 24;
const NO_PERSON = new Set(lists.noPerson);
/** The kind of body opens the name of its page, or stands apart in it. */
const OFFICE = new RegExp(
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
  const links = Array.from(folded.matchAll(LINK), ({ index, 0: link, 1: path = "" }) => {
    const shown = link.replace(/[.!?:]+$/, "");
    return { start: withScheme(folded, index), end: index + shown.length, path };
  });
  const personal = links.filter(({ path }) => isPersonal(path));
  return [
    ...personal.map(({ start, end }) => ({ start, end, kind: "profile-link" as const })),
    ...handles(passage).filter(({ start, end }) => !OFFICE.test(folded.slice(start, end))),
  ];
}

function withScheme(folded: string, index: number): number {
  const before = SCHEME.exec(folded.slice(Math.max(0, index - SCHEME_CHARACTERS), index));
  return index - (before?.[0].length ?? 0);
}

function isPersonal(path: string): boolean {
  if (PROFILE_NUMBER.test(path)) return true;
  const [first = ""] = path.split(/[/?#]/);
  return !NO_PERSON.has(first) && !TELEPHONE.test(first) && !OFFICE.test(first);
}
