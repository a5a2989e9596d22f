/** The labels of houses, flats and rooms, and where the words around them end. */
import type { Word } from "../text/word.ts";

/** No house has five digits; a longer number after "number" is a telephone or a document. */
export const HOUSE_NUMBER = /^(?!0\d{2})(?!.*\d{5})/;

/** S2.05-1203, B1204: letters and digits together number a flat, never a house or a form. */
export function isFlatCode(number: Word | undefined): boolean {
  return /^\p{L}{1,2}\d{1,2}(?:[.-]\d{2,4})+$|^\p{L}\d{3,4}$/u.test(number?.plain ?? "");
}

/** CN-07, S2.05, A 12: letters and a number that are one label; the place after it, or 0. */
export function letteredNumber(words: readonly Word[], place: number): number {
  const letters = words[place];
  const number = words[place + 1];
  if (!isNear(letters) || letters?.shape !== "capital" || letters.plain.length > 3) return 0;
  const isOne = /^[-. ]$/.test(number?.gap ?? "") && /^\d{1,4}/.test(number?.plain ?? "");
  return isOne ? place + 2 : 0;
}

/** "Neang Soc Pholla": between capitals the word for a hamlet is part of a name. */
export function isInsideName(words: readonly Word[], place: number): boolean {
  const [before, word, next] = [words[place - 1], words[place], words[place + 1]];
  const isCapital = (one: Word | undefined) => one?.shape === "capital" && !one.shouted;
  return word?.gap === " " && next?.gap === " " && [before, word, next].every(isCapital);
}

/** A full stop ends the sentence, unless it shortens the word before it. */
export function isSentenceEnd(words: readonly Word[], place: number): boolean {
  const before = words[place - 1];
  const isShort = (before?.plain.length ?? 0) < 2 || !/[aeiouy]/.test(before?.plain ?? "");
  return /^\. /.test(words[place]?.gap ?? "") && !isShort && words[place]?.shape !== "number";
}

export function isNear(word: Word | undefined): boolean {
  return word !== undefined && /^[. :]{0,3}$/.test(word.gap);
}

/** A number, or the single letter of a building. */
export function isLabelOf(word: Word | undefined): boolean {
  if (word?.shape === "number" && !HOUSE_NUMBER.test(word.plain)) return false;
  return (
    isNear(word) &&
    (word?.shape === "number" || (word?.shape === "capital" && word.plain.length === 1))
  );
}

export function trailingLetter(words: readonly Word[], place: number): number {
  const word = words[place];
  return word?.gap === " " && word.shape === "capital" && word.plain.length === 1 && !word.shouted
    ? 1
    : 0;
}
