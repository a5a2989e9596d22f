/** How much of what was typed is searched for; an address has room for thousands of words. */

/** Whatever is looked for beyond them narrows nothing down. */
export const searchedWordsMax = 12;
/** Room for as many words, however their marks are spelt. */
const lettersMax = 500;

export const searchedPart = (query: string): string => query.slice(0, lettersMax);
