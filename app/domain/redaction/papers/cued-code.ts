/** A number on a paper, looked for in the few words after the name of the paper. */
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span, SpanKind } from "../text/span.ts";

export type CuedCode = {
  readonly kind: SpanKind;
  /** What announces the number. */
  readonly cues: readonly string[];
  /** Words that may stand between. */
  readonly fillers: readonly string[];
  /** The number itself, folded; a pattern without groups. */
  readonly code: string;
};

/** Finds such numbers in a passage. */
export function cuedCodes({ kind, cues, fillers, code }: CuedCode): (passage: Passage) => Span[] {
  const cue = new RegExp(`\\b${anyOf(cues)}\\b`, "g");
  const between = `(?:[ :#.,(\\n-]|\\b${anyOf(fillers)}\\b){0,14}?`;
  const after = new RegExp(`${between}(?<![a-z0-9])(${code})(?![a-z0-9])`, "y");
  return ({ folded }) => {
    const found: Span[] = [];
    for (const { index, 0: words } of folded.matchAll(cue)) {
      after.lastIndex = index + words.length;
      const number = after.exec(folded)?.[1];
      const end = after.lastIndex;
      if (number !== undefined) found.push({ start: end - number.length, end, kind });
    }
    return found;
  };
}
