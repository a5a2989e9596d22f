import { exactWords, searchWords } from "../../text/fold.ts";
import words from "./scope-hint.words.json" with { type: "json" };

export type ScopeHint = "denunciation";

// Below this share of words with marks, the text was typed without them.
const shareTypedWithMarks = 0.2;

/**
 * Whether the words of a text sound like a denunciation (to cao), for a neutral hint that never
 * blocks. Harsh tone is no signal. Text with marks is read with them, as many words differ only there.
 */
export function scopeHint(text: string): ScopeHint | null {
  const typed = exactWords(text).split(" ");
  const marked = typed.filter((word) => searchWords(word) !== word).length;
  const spell =
    marked >= typed.length * shareTypedWithMarks && marked > 0 ? exactWords : searchWords;
  const spelled = ` ${spell(text)} `;
  const isNegated = (before: string) =>
    words.unlessAfter.some((word) => before.endsWith(` ${spell(word)}`));
  const sounds = words.denunciation.some((phrase) => {
    const wanted = ` ${spell(phrase)} `;
    for (let at = spelled.indexOf(wanted); at >= 0; at = spelled.indexOf(wanted, at + 1))
      if (!isNegated(spelled.slice(0, at))) return true;
    return false;
  });
  return sounds ? "denunciation" : null;
}
