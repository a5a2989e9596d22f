/** Text that is cut so short that even a clumsy expression reads it in no time. */

declare const cut: unique symbol;
export type ShortText = string & { readonly [cut]: true };

export const shortTextMax = 200;

/** The beginning of a text. */
export const shortText = (text: string) => text.slice(0, shortTextMax) as ShortText;

/** What stands before a place, up to so many characters. */
export const textBefore = (text: string, at: number, reach: number): ShortText =>
  shortText(text.slice(Math.max(0, at - Math.min(reach, shortTextMax)), at));

/** What stands behind a place, up to so many characters. */
export const textBehind = (text: string, at: number, reach: number = shortTextMax): ShortText =>
  shortText(text.slice(at, at + reach));

/** The last characters of a short text. */
export const endOf = (text: ShortText, characters: number): ShortText =>
  textBefore(text, text.length, characters);
