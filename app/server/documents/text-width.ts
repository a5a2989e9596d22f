/** How wide words are in the bold Times that papers are set in: thousandths of the size of the type. */
import { normalForm } from "#app/domain/text/normal-form.ts";

const capitals = {
  I: 389,
  J: 500,
  S: 556,
  F: 611,
  P: 611,
  B: 667,
  E: 667,
  L: 667,
  T: 667,
  Z: 667,
  A: 722,
  C: 722,
  D: 722,
  N: 722,
  R: 722,
  U: 722,
  V: 722,
  X: 722,
  Y: 722,
  G: 778,
  H: 778,
  K: 778,
  O: 778,
  Q: 778,
  M: 944,
  W: 1000,
};
const smallLetters = {
  i: 278,
  l: 278,
  f: 333,
  j: 333,
  t: 333,
  s: 389,
  c: 444,
  e: 444,
  r: 444,
  z: 444,
  a: 500,
  g: 500,
  o: 500,
  v: 500,
  x: 500,
  y: 500,
  b: 556,
  d: 556,
  h: 556,
  k: 556,
  n: 556,
  p: 556,
  q: 556,
  u: 556,
  w: 722,
  m: 833,
};
const others = { " ": 250, ".": 250, ",": 250, "/": 278, "-": 333, "(": 333, ")": 333 };
const widths: { readonly [letter: string]: number } = { ...capitals, ...smallLetters, ...others };
const usual = 500;
const perThousand = 1000;

/** The horn of two Vietnamese vowels makes them wider; other marks stand above or below. */
const horn = "\u031b";
const hornWidth = 80;
const strokes: { readonly [letter: string]: string } = { "\u0110": "D", "\u0111": "d" };

function widthOfLetter(letter: string) {
  if (letter === horn) return hornWidth;
  if (/\p{M}/u.test(letter)) return 0;
  return widths[strokes[letter] ?? letter] ?? usual;
}

/** The width of one line of bold words, in points, set in type of that many points. */
export function widthOf(text: string, points: number): number {
  const letters = [...normalForm(text, "NFD")];
  const thousandths = letters.reduce((sum, letter) => sum + widthOfLetter(letter), 0);
  return (thousandths * points) / perThousand;
}

/** The words in as few lines as fit the width, the lines as even as they can be. */
export function breakLines(text: string, points: number, widthMax: number): string[] {
  const words = text.split(/\s+/);
  const fewest = Math.ceil(widthOf(text, points) / widthMax);
  for (let count = Math.max(fewest, 1); count < words.length; count++) {
    const lines = fillEvenly(words, points, widthOf(text, points) / count);
    if (lines.every((line) => widthOf(line, points) <= widthMax)) return lines;
  }
  return words;
}

/** Each line takes words until it is as wide as an even share, or nearest to it. */
function fillEvenly(words: readonly string[], points: number, share: number) {
  const lines: string[] = [];
  let done = 0;
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const isNearer =
      done + widthOf(longer, points) - widthOf(word, points) / 2 <=
      share * Math.max(lines.length, 1);
    if (last !== undefined && isNearer) lines[lines.length - 1] = longer;
    else {
      done += last === undefined ? 0 : widthOf(last, points);
      lines.push(word);
    }
  }
  return lines;
}
