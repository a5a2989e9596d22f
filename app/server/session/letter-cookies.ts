/** The unsent letters of one browser, each in a cookie of its own. */
import { readCookie } from "./cookies.ts";

/** So many letters of one browser may be unsent or have their receipts at once. */
export const lettersMax = 9;

export const letterCookie = (letter: number) => (letter === 1 ? "draft" : `draft-${letter}`);

/** The numbers of the letters that this browser has a cookie of, in their order. */
export const lettersOfBrowser = (header: string | null | undefined, secure: boolean): number[] =>
  Array.from({ length: lettersMax }, (_, before) => before + 1).filter(
    (letter) => readCookie(header, letterCookie(letter), secure) !== null,
  );
