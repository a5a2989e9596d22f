/** A text in one spelling for the detectors, with the way back to the text as it was given. */

import { fold } from "../../text/fold.ts";
import { normalForm } from "../../text/normal-form.ts";
import { plainSpelling } from "./plain-spelling.ts";
import type { Span } from "./span.ts";

export type Passage = {
  /** NFC, the same length as `folded`. */
  readonly composed: string;
  /** Small letters without marks; odd blanks, dashes and digits made plain. */
  readonly folded: string;
  /** A span of this passage as a span of the text given. */
  readonly original: (span: Span) => Span;
};

/** One sign as it was given: where it stands, and how it is spelt here. */
type Sign = {
  readonly composed: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

const CLUSTER =
  /\r\n|[^\p{M}\p{Cf}\u115f\u1160\u3164\uffa0][\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]*|[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]+/gsu;
/** Two or three blanks are one; more part the columns of a table. */
const COLUMN_BLANKS = 4;
const DOT_BETWEEN_DIGITS =
  /(?<=\d) ?[\u2022\u00b7\u25cf\u2219\u22c5\u2027\u30fb\u25aa\u25e6*~|] ?(?=\d)/g;
const CAPITAL_LETTER = /^\p{Lu}/u;
/** Most signs of any text; spared the long way. */
const PLAIN_SIGN = /^[\n -~]$/;
/** A small letter and something unseen: where a capital follows, two words were meant. */
const SEAM = /^\p{Ll}[\p{Cf}\u3164\uffa0]+$/u;

/** Makes the passage of a text in any normal form, in time linear in its length. */
export function passageOf(text: string): Passage {
  const signs = withoutLooseBlanks(signsOf(text));
  const starts: number[] = [];
  const ends: number[] = [];
  let composed = "";
  let folded = "";
  for (const sign of signs) {
    for (let unit = 0; unit < sign.folded.length; unit += 1) {
      starts.push(sign.start);
      ends.push(sign.end);
    }
    composed += sign.composed;
    folded += sign.folded;
  }
  const original = ({ start, end, kind }: Span): Span => ({
    start: starts[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
    kind,
  });
  return { composed: withPlainDots(composed), folded: withPlainDots(folded), original };
}

function withPlainDots(text: string): string {
  return text.replace(DOT_BETWEEN_DIGITS, (dots) => ".".padEnd(dots.length, " "));
}

function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let before = "";
  for (const { index, 0: cluster } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    const written = plainSpelling(cluster);
    if (SEAM.test(before) && CAPITAL_LETTER.test(written)) {
      signs.push({ composed: " ", folded: " ", start: index, end: index });
    }
    if (written !== "") signs.push(signOf(written, index, end));
    before = normalForm(cluster, "NFC");
  }
  return signs;
}

function signOf(written: string, start: number, end: number): Sign {
  if (PLAIN_SIGN.test(written)) {
    return { composed: written, folded: written.toLowerCase(), start, end };
  }
  const folded = fold(written);
  const composed = written.slice(0, folded.length).padEnd(folded.length, "\u0300");
  return { composed, folded, start, end };
}

/** Blanks around a line end say nothing. */
function withoutLooseBlanks(signs: readonly Sign[]): readonly Sign[] {
  const kept: Sign[] = [];
  const isBlank = (sign: Sign | undefined) => sign?.folded === " ";
  for (let place = 0; place < signs.length; ) {
    const sign = signs[place];
    if (sign === undefined) break;
    let after = place;
    while (isBlank(signs[after])) after += 1;
    if (after === place) {
      kept.push(sign);
      place += 1;
      continue;
    }
    const atLine = kept.at(-1)?.folded === "\n" || signs[after]?.folded === "\n";
    const width = after - place < COLUMN_BLANKS ? 1 : COLUMN_BLANKS;
    if (!atLine) kept.push(...signs.slice(place, place + width));
    place = after;
  }
  return kept;
}
