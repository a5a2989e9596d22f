/** Codes of the service portal, by which anybody can look up somebody's dossier. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./paper-cues.words.json" with { type: "json" };

const BLANK = "[ \\n]?";
const DOT = `${BLANK}\\.${BLANK}`;
const DASH = `${BLANK}[-_/]${BLANK}`;
/** H12.34.56-240912-0031, 000.00.12.H34-240912-0031: body, day, number of the day. */
const PORTAL_CODE = builtPattern(
  `(?<![a-z0-9.])(?:\\d{3}(?:${DOT}\\d{2,3}){1,3}${DOT})?[a-z]\\d{2}(?:${DOT}\\d{1,3}){0,4}${DASH}\\d{6}(?:${DASH})?\\d{3,6}(?![a-z0-9])`,
  "g",
);
const CUE = builtPattern(`\\b${anyOf(cues.dossier)}\\b`, "g");
const CODE_BEHIND = shortPattern(
  "^(?: (?:la|so|cua toi|cua em|ma|tren cong|dvc))*[ :#.(]{0,3}([a-z0-9][a-z0-9./_-]{3,38}[a-z0-9])",
);
const LOOSE_CODE = builtPattern(
  `\\b${anyOf(cues.dossierLoose)}\\b(?: (?:la|so|ma))?[ :#.(]{0,3}((?=[a-z0-9./_-]{0,30}[a-z])(?=[a-z0-9./_]{0,30}[-/.])[a-z0-9][a-z0-9./_-]{5,38}[a-z0-9])`,
  "g",
);
/** PAKN-24-008871, AG-CP/2024/01173: letters, a year, a number of the year; papers begin with theirs. */
const YEARLY_CODE =
  /(?<![a-z0-9./-])[a-z]{2,6}(?:-[a-z]{2,4})?[-./](?:19|20)?\d{2}[-./]\d{4,7}(?![a-z0-9/])/g;
const DIGITS_MIN = 4;
const CALENDAR_DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/** Dossier codes of a passage: by their form, or by the words before them. */
export function dossierCodes({ folded }: Passage): readonly Span[] {
  const loose = Array.from(folded.matchAll(LOOSE_CODE), ({ index, 0: whole, 1: code = "" }) => ({
    code,
    end: index + whole.length,
  }));
  const cued = [...codesBehindCues(folded), ...loose].filter(({ code }) => isCode(code));
  return [
    ...spansOf(folded, PORTAL_CODE, "dossier-code"),
    ...spansOf(folded, YEARLY_CODE, "dossier-code"),
    ...cued.map(({ code, end }) => ({
      start: end - code.length,
      end,
      kind: "dossier-code" as const,
    })),
  ];
}

function codesBehindCues(folded: string) {
  return Array.from(folded.matchAll(CUE), ({ index, 0: cue }) => {
    const from = index + cue.length;
    const [whole = "", code = ""] = CODE_BEHIND.exec(textBehind(folded, from)) ?? [];
    return { code, end: from + whole.length };
  });
}

function isCode(code: string): boolean {
  return code.replace(/\D/g, "").length >= DIGITS_MIN && !CALENDAR_DAY.test(code);
}
