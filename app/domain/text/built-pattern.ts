/**
 * The only maker of regular expressions that are put together while the program runs. It remembers
 * what it made, so that a test can show of each that foreign text costs linear time.
 */
import type { ShortText } from "./short-text.ts";

type Built = { readonly source: string; readonly flags: string; readonly reads: "any" | "short" };

/** An expression that is only shown short texts; the type keeps all others from it. */
export type ShortPattern = {
  test(text: ShortText): boolean;
  exec(text: ShortText): RegExpExecArray | null;
};

export const builtPatterns = new Map<string, Built>();

function build(source: string, flags: string, reads: Built["reads"]): RegExp {
  const pattern = new RegExp(source, flags);
  builtPatterns.set(`${reads} ${pattern}`, { source, flags, reads });
  return pattern;
}

/** An expression for texts of any length: it must be linear. */
export const builtPattern = (source: string, flags = ""): RegExp => build(source, flags, "any");

/** An expression that looks at a few characters around a place; it keeps no place of its own. */
export const shortPattern = (source: string, flags: "" | "i" | "u" | "iu" = ""): ShortPattern =>
  build(source, flags, "short");
