/** Phone numbers and citizen numbers, told apart by their digits and by the words before them. */

import { builtPattern, type ShortPattern, shortPattern } from "../../text/built-pattern.ts";
import { endOf, type ShortText, textBefore } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span, SpanKind } from "../text/span.ts";
import { type DigitGroup, type DigitRun, digitRunsOf, isAmount, isDateAt } from "./digit-run.ts";
import cues from "./number-cues.words.json" with { type: "json" };
import { isOfficeLine } from "./office-line.ts";

const CONTEXT_CHARACTERS = 60;
/** The longest number of either kind, with its country code and typing errors. */
const DIGITS_MAX = 15;
const NEAR = "(?:[^0-9\\n]|\\b[0-9]{1,2}\\b(?! ?[-./]?[0-9])){0,40}$";

const CITIZEN_CUE = shortPattern(`\\b${anyOf(cues.citizen)}\\b${NEAR}`);
const ANY_CITIZEN_CUE = builtPattern(`\\b${anyOf(cues.citizen)}\\b`);
const PHONE_CUE = shortPattern(`(?:\\b|\\d)${anyOf(cues.phone)}[^0-9\\n]{0,25}$`);
const DIRECT_PHONE_CUE = shortPattern(`\\b${anyOf(cues.directPhone)}[^0-9\\n]{0,15}$`);
const CODE_CUE = shortPattern(
  `\\b${anyOf(cues.code)}\\b(?: (?:so|la|cua toi|cua em|nay))*[ :#.-]*$`,
);
const PUBLIC_LINE_CUE = shortPattern(`\\b${anyOf(cues.publicLine)}\\b[^0-9\\n]{0,25}$`);
/** A chat or call link: the number that follows is a telephone, whatever the signs between. */
const LINK_BEFORE = shortPattern(
  `(?:${anyOf(cues.chatHosts)}/(?:${anyOf(cues.chatPaths)}/)?|${anyOf(cues.linkFields)}(?:=|:/{0,2}))(?:\\+|%2b)?$`,
);
/** The landline of a body, "the People's Committee of the commune: 0204 …", is posted at its door. */
const BODY_LINE_CUE = shortPattern(`\\b${anyOf(cues.bodyLine)}\\b[^0-9\\n.;]{0,20}$`);
const HOT_LINE_CUE = shortPattern(
  `\\b${anyOf(cues.hotLine)}(?: cua [a-z ]{1,25}?)?(?: so| la)?[ :(]{0,3}$`,
);
const INSIDE_CODE = /[a-z][/_.-]$|(?<!\d{3} ?|(?:\d[ .-]?){9} ?)\/ ?$/;
const CODE_GOES_ON = /^(?:\/(?=[a-z0-9])(?!(?:0|\+?84)\d)|[.-][a-z]\d)/;
/** 0988/215/607, 0978553 /186: strokes for blanks, in groups that no day of the calendar has. */
const SLASHED = /(?<![\d/.-])0[35789]\d{1,2}(?:[ ./-]{0,3}\d){6,7}(?![\d/])/g;
const SLASHED_GROUPS = /^\d{3,}(?:[ ./-]+\d{2,})+$/;
const OTHER_ENDS = /^(?:(?: ?\/ ?\d{2,4}(?![\da-z]))+(?! ?\/|[.-]\d)|-\d{3}(?![\da-z]|[-.]\d))/;
const OTHER_ENDS_CHARACTERS = 24;
const GLUED_CUE = shortPattern(`\\b${anyOf([...cues.glued, ...cues.phone])} ?[/_.-]? ?$`);
/** Written without a blank behind a word in small letters: only a number that cannot be a code. */
const GLUED_WORD = /\p{Ll} ?[/_.-]? ?$/u;
const UNMISTAKABLE = /^(?:0[35789]\d{8}|84[35789]\d{8}|0\d{11})$/;

const PUBLIC_LINE = /^(?:1[89]00|18001|1022$|11[0-9]$)/;
const NATIONAL = /^0(?:[35789]\d{8}|2\d{9}|1[2689]\d{8,9}|[2-8]\d{8,9})$/;
const MOBILE = /^0(?:[35789]\d{8}|2\d{9}|1[2689]\d{8,9})$/;
const WITH_COUNTRY = /^0{0,2}840?(?:[35789]\d{8}|2\d{8,9})$/;
const CITIZEN = /^0\d{11}$/;

/** Numbers whose digits say that nothing is missing: what stands behind is not part of them. */
const WHOLE = [CITIZEN, MOBILE, WITH_COUNTRY];

const MOBILE_DIGITS = 10;

type Candidate = { readonly span: Span; readonly groups: number; readonly isWhole: boolean };
type Surroundings = {
  readonly before: ShortText;
  /** Whether the words before hold a cue; each is looked for once, however many groups are tried. */
  readonly says: (cue: ShortPattern) => boolean;
  /** Only a number that cannot be anything else is taken here. */
  readonly glued: boolean;
  readonly link: boolean;
  readonly plus: boolean;
  readonly bracket: boolean;
  readonly citizenText: boolean;
};

/** Phone and citizen numbers of a passage. Hot lines, sums, dates and document codes are left out. */
export function longNumbers(passage: Passage): readonly Span[] {
  const { folded } = passage;
  const slashed = spansOf(folded, SLASHED, "phone").filter(({ start, end }) => {
    const written = folded.slice(start, end);
    const isWhole = written.replace(/\D/g, "").length === MOBILE_DIGITS;
    return isWhole && written.includes("/") && SLASHED_GROUPS.test(written);
  });
  const citizenText =
    ANY_CITIZEN_CUE.test(folded) ||
    /(?<!\d)0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/.test(folded);
  const plain = digitRunsOf(folded).flatMap((run) => numbersOfRun(passage, run, citizenText));
  return [
    ...slashed,
    ...plain.filter((span) => span.kind !== "phone" || !isOfficeLine(folded, span)),
  ];
}

function numbersOfRun(passage: Passage, run: DigitRun, citizenText: boolean): readonly Span[] {
  const { folded } = passage;
  const found: Span[] = [];
  for (let place = 0; place < run.length; ) {
    const first = run[place];
    if (first === undefined) break;
    if (isDateAt(run, place)) {
      place += 3;
      continue;
    }
    const around = surroundings(passage, first, citizenText);
    const isCode = isInsideCode(around);
    const length = isCode && !around.glued ? null : longestNumber(passage, run, place, around);
    if (length) {
      found.push(length.span);
      place += length.groups;
    } else if (isCode) place = afterCode(folded, run, place);
    else place += 1;
  }
  return found;
}

/** A code of letters and digits goes on to the next blank. */
function afterCode(folded: string, run: DigitRun, place: number): number {
  let after = place + 1;
  while (after < run.length) {
    const gap = folded.slice(run[after - 1]?.end, run[after]?.start);
    if (gap.includes(" ")) break;
    after += 1;
  }
  return after;
}

function surroundings(
  { folded, composed }: Passage,
  first: DigitGroup,
  citizenText: boolean,
): Surroundings {
  const from = Math.max(0, first.start - CONTEXT_CHARACTERS);
  const before = textBefore(folded, first.start, CONTEXT_CHARACTERS);
  const link = LINK_BEFORE.test(before);
  const said = new Map<ShortPattern, boolean>();
  const says = (cue: ShortPattern) => {
    const isSaid = said.get(cue) ?? cue.test(before);
    said.set(cue, isSaid);
    return isSaid;
  };
  return {
    before,
    says,
    link,
    glued: !link && GLUED_WORD.test(composed.slice(from, first.start)) && isCodeLike(before),
    plus: /\+ ?\(?$/.test(before),
    bracket: /\($/.test(before),
    citizenText,
  };
}

function isInsideCode({ before, link }: Surroundings): boolean {
  return !link && !GLUED_CUE.test(before) && isCodeLike(before);
}

function isCodeLike(before: ShortText): boolean {
  return /[a-z]$/.test(before) || INSIDE_CODE.test(before);
}

function longestNumber(passage: Passage, run: DigitRun, place: number, around: Surroundings) {
  const { folded } = passage;
  let best: Candidate | null = null;
  let digits = "";
  for (let groups = 1; place + groups <= run.length; groups += 1) {
    const last = run[place + groups - 1];
    digits += last?.digits ?? "";
    if (digits.length > DIGITS_MAX) break;
    const first = run[place];
    if (digits.length < 7 || first === undefined || last === undefined) continue;
    if (isAmount(folded, last.end)) continue;
    const kind = kindOf(digits, groups, around);
    const isWhole = WHOLE.some((pattern) => pattern.test(digits));
    const otherEnds = isWhole && kind === "phone" ? otherEndsFrom(folded, last.end) : 0;
    const goesOn = !around.link && goesOnAsCode(passage, last.end, digits);
    if (otherEnds === 0 && goesOn) continue;
    if (isInsideCode(around) && !UNMISTAKABLE.test(digits)) continue;
    const isWrapped = run.slice(place + 1, place + groups).some(({ wrapped }) => wrapped);
    if (isWrapped && !isWhole) continue;
    if (kind && (isWhole || !best?.isWhole)) {
      best = {
        span: { start: outerStart(folded, first.start), end: last.end + otherEnds, kind },
        groups,
        isWhole,
      };
    }
  }
  return best;
}

function kindOf(digits: string, groups: number, around: Surroundings): SpanKind | null {
  const { before, says, plus, bracket, citizenText } = around;
  if (says(CODE_CUE) && !says(PHONE_CUE)) return null;
  const length = digits.length;
  if (says(CITIZEN_CUE) && !PHONE_CUE.test(endOf(before, 15))) {
    if (length === 12 || length === 9 || (groups === 1 && length >= 8 && length <= 13))
      return "citizen-id";
  }
  if (CITIZEN.test(digits)) return "citizen-id";
  if (length === 9 && citizenText && (groups === 1 || /\bso(?: cu| moi)?[ :]*$/.test(before)))
    return "citizen-id";
  if (PUBLIC_LINE.test(digits)) return null;
  if (says(PUBLIC_LINE_CUE) && !MOBILE.test(digits)) return null;
  if (says(BODY_LINE_CUE) && !/^0[35789]/.test(digits)) return null;
  if (says(HOT_LINE_CUE)) return null;
  if (around.link && length >= 8) return "phone";
  if (MOBILE.test(digits) || WITH_COUNTRY.test(digits)) return "phone";
  if (plus && length >= 9) return "phone";
  const cued = says(PHONE_CUE);
  if ((bracket || cued) && NATIONAL.test(digits)) return "phone";
  return says(DIRECT_PHONE_CUE) && length <= (digits.startsWith("0") ? 12 : 9) ? "phone" : null;
}

/** A code goes on behind its number; behind one that cannot be a code only in capitals or digits. */
function goesOnAsCode({ folded, composed }: Passage, end: number, digits: string): boolean {
  if (!CODE_GOES_ON.test(folded.slice(end, end + 5))) return false;
  return !(UNMISTAKABLE.test(digits) && /^\/\p{Ll}/u.test(composed.slice(end, end + 2)));
}

/** 0356718204/205/206: the last digits of further telephones of the same house. */
function otherEndsFrom(folded: string, end: number): number {
  return OTHER_ENDS.exec(folded.slice(end, end + OTHER_ENDS_CHARACTERS))?.[0].length ?? 0;
}

/** Takes in what opens a number: +84, (0273), (+84). */
function outerStart(folded: string, start: number): number {
  const opening = /(?:\( ?\+? ?|\+ ?\(?)$/.exec(folded.slice(Math.max(0, start - 4), start));
  return start - (opening?.[0].length ?? 0);
}
