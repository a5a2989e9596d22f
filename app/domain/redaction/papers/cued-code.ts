/** A number on a paper, looked for in the few words after the name of the paper. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { shortText, textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span, SpanKind } from "../text/span.ts";
import lists from "./paper-cues.words.json" with { type: "json" };

export type CuedCode = {
  readonly kind: SpanKind;
  /** What announces the number. */
  readonly cues: readonly string[];
  /** Words that may stand between, and nothing else; without them any but those of other numbers. */
  readonly fillers?: readonly string[];
  /** The number itself, folded; a pattern without groups. */
  readonly code: string;
};

/** Words that announce a number of another kind. */
const OTHER_NUMBER = shortPattern(`\\b${anyOf(lists.otherNumber)}\\b|[.!?] `);

/** Finds such numbers in a passage. */
export function cuedCodes({ kind, cues, fillers, code }: CuedCode): (passage: Passage) => Span[] {
  const cue = builtPattern(`\\b${anyOf(cues)}\\b`, "g");
  const between = fillers
    ? `(?:[ :#.,(\\n-]|\\b${anyOf(fillers)}\\b){0,14}?`
    : "[^0-9;]{0,40}?(?:\\b[a-e][0-9]?\\b[^0-9;]{0,20}?)?";
  const after = shortPattern(`^(.${between})(?<![a-z0-9])(${code})(?![a-z0-9])`);
  return ({ folded }) => {
    const found: Span[] = [];
    for (const { index, 0: words } of folded.matchAll(cue)) {
      // From the last letter of the cue on, so that the pattern sees where its word ends.
      const from = index + words.length - 1;
      const [whole = "", before = "", number] = after.exec(textBehind(folded, from)) ?? [];
      const end = from + whole.length;
      if (number !== undefined && (fillers || !OTHER_NUMBER.test(shortText(before.slice(1)))))
        found.push({ start: end - number.length, end, kind });
    }
    return found;
  };
}
