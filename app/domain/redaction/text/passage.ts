/** A text in one spelling for the detectors, with the way back to the text as it was given. */
import { fold } from "../../text/fold.ts";
import type { Span } from "./span.ts";

export type Passage = {
  /** NFC, the same length as `folded`. */
  readonly composed: string;
  /** Small letters without marks; odd blanks and dashes made plain. */
  readonly folded: string;
  /** A span of this passage as a span of the text given. */
  readonly original: (span: Span) => Span;
};

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const ODD_BLANK = /[\u00a0\u2000-\u200b\u202f\u3000\t\r]/g;
const ODD_DASH = /[\u2010-\u2015\u2212]/g;
const ODD_APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/g;

function normaliseSigns(text: string): string {
  return text.replace(ODD_BLANK, " ").replace(ODD_DASH, "-").replace(ODD_APOSTROPHE, "'");
}

/** Makes the passage of a text in any normal form, in time linear in its length. */
export function passageOf(text: string): Passage {
  const straight = normaliseSigns(fold(text));
  if (straight.length === text.length && text === text.normalize("NFC")) {
    return { composed: normaliseSigns(text), folded: straight, original: (span) => span };
  }
  let composed = "";
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const foldedCluster = normaliseSigns(fold(match[0]));
    const composedCluster = normaliseSigns(match[0].normalize("NFC"));
    for (let unit = 0; unit < foldedCluster.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += foldedCluster;
    composed += composedCluster
      .slice(0, foldedCluster.length)
      .padEnd(foldedCluster.length, "\u0300");
  }
  const original = ({ start, end, kind }: Span): Span => ({
    start: starts[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
    kind,
  });
  return { composed, folded, original };
}
