/** Lists of Vietnamese words and phrases, matched with marks, or without where the text has none. */
import { fold, oldToneStyle } from "../../text/fold.ts";
import type { Word } from "./word.ts";

export type WordList = {
  readonly has: (word: Word | undefined) => boolean;
  /** Also for a word without marks in a clause that has some. */
  readonly hasPlain: (word: Word | undefined) => boolean;
};

/** A list of single words. */
export function wordList(entries: readonly string[]): WordList {
  const marked = new Set(entries.map((entry) => oldToneStyle(entry)));
  const plain = new Set(entries.map(fold));
  const has = (word: Word | undefined) =>
    word !== undefined && (marked.has(word.marked) || (word.unmarked && plain.has(word.plain)));
  const hasPlain = (word: Word | undefined) =>
    has(word) || (word !== undefined && word.marked === word.plain && plain.has(word.plain));
  return { has, hasPlain };
}

export type PhraseList = {
  /** The number of words of the longest phrase that begins at this word, or 0. */
  readonly at: (words: readonly Word[], place: number) => number;
  /** The number of words of the longest phrase that ends just before this word, or 0. */
  readonly before: (words: readonly Word[], place: number) => number;
};

type Phrase = readonly { readonly marked: string; readonly plain: string }[];

/** A list of phrases of one or more words with only blanks between them. */
export function phraseList(entries: readonly string[]): PhraseList {
  const phrases = entries
    .map((entry) =>
      entry.split(" ").map((word) => ({ marked: oldToneStyle(word), plain: fold(word) })),
    )
    .sort((first, second) => second.length - first.length);
  const firsts = groupPhrases(phrases, (phrase) => phrase[0]?.plain ?? "");
  const lasts = groupPhrases(phrases, (phrase) => phrase[phrase.length - 1]?.plain ?? "");
  return {
    at: (words, place) => {
      const fitting = firsts.get(words[place]?.plain ?? "");
      return fitting?.find((phrase) => matchesPhrase(phrase, words, place))?.length ?? 0;
    },
    before: (words, place) => {
      const fitting = lasts.get(words[place - 1]?.plain ?? "");
      if (fitting === undefined || !isAdjacent(words[place])) return 0;
      return (
        fitting.find((phrase) => matchesPhrase(phrase, words, place - phrase.length))?.length ?? 0
      );
    },
  };
}

/** Only blanks, a line end, or the full stop of an abbreviation part this word from the one before. */
function isAdjacent(word: Word | undefined): boolean {
  return word !== undefined && /^(?:\.? {0,3}|\n)$/.test(word.gap);
}

function matchesPhrase(phrase: Phrase, words: readonly Word[], place: number): boolean {
  return phrase.every(({ marked, plain }, step) => {
    const word = words[place + step];
    if (word === undefined || (step > 0 && !(isAdjacent(word) || word.gap === "-"))) return false;
    return word.marked === marked || (word.unmarked && word.plain === plain);
  });
}

function groupPhrases(
  phrases: readonly Phrase[],
  keyOf: (phrase: Phrase) => string,
): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(keyOf(phrase));
    if (group) group.push(phrase);
    else groups.set(keyOf(phrase), [phrase]);
  }
  return groups;
}
