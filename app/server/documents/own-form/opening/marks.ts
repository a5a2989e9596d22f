/**
 * Marks in the text of a paper that is being filled. They are characters that Unicode keeps for such inner
 * use: no fact holds one, since what cannot stand in XML was taken out of it, and none reaches the file.
 */
export const marks = {
  /** Between two paragraphs of one fact. */
  nextParagraph: "\ufdd0",
  /** A field stood here that had nothing to say. */
  emptied: "\ufdd1",
  /** A field stood here that had. */
  filled: "\ufdd2",
  /** Behind a brace of a fact, so that it never opens a field of ours. */
  brace: "\ufdd3",
} as const;

const anyMark = /[\ufdd0-\ufdd3]/gu;

export const holdsMark = (xml: string) => xml.search(anyMark) >= 0;
export const withoutMarks = (xml: string) => xml.replace(anyMark, "");
