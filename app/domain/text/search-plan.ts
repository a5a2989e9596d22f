/** What a search looks for and in which order, said for both databases. */
import { exactWords, pairsOf, searchWords } from "./fold.ts";
import { searchedPart, searchedWordsMax } from "./searched-part.ts";

/** Words and pairs of words, one space apart, of which all are kept of a text in a column. */
export type Match =
  | { readonly all: string; readonly in: "folded" | "exact" }
  | { readonly every: readonly Match[] }
  | { readonly some: readonly Match[] }
  | { readonly match: Match; readonly but: Match };

/**
 * In this order: together as typed, together without marks, other words for the same, apart with the
 * marks that were typed, apart without. A key is part of addresses.
 */
export const streamKeys = ["1", "2", "3", "4", "5"] as const;
export type StreamKey = (typeof streamKeys)[number];
export type MatchStream = { readonly key: StreamKey; readonly match: Match };

export type SearchPlan = {
  /** No text fits two of them, and whatever fits one of `parts` fits one. */
  readonly streams: readonly MatchStream[];
  readonly parts: readonly Match[];
  /** What is to be marked where other words for the same were found. */
  readonly likewise: readonly string[];
};

/** Phrases that mean the same; each group a list. */
export type Synonyms = readonly (readonly string[])[];

const alternativesMax = 8;

/** How a query is looked for; null where it holds no word. */
export function planSearch(query: string, synonyms: Synonyms): SearchPlan | null {
  const typed = wordsOf(exactWords(searchedPart(query))).slice(0, searchedWordsMax);
  const folded = typed.flatMap((word) => wordsOf(searchWords(word)));
  if (folded.length === 0) return null;
  const marked = typed.filter((word) => searchWords(word) !== word);
  const together: Match = { all: neighbours(folded.join(" ")), in: "folded" };
  const asTyped: Match | null =
    marked.length > 0 ? { every: [together, { all: typed.join(" "), in: "exact" }] } : null;
  const others = alternativesOf(typed, synonyms);
  const likewise: Match | null =
    others.length > 0 ? { some: others.map(({ match }) => match) } : null;
  const nearer = likewise ? { some: [together, likewise] } : together;
  const apart: Match = { all: folded.join(" "), in: "folded" };
  const withMarks: Match = { every: [apart, { all: marked.join(" "), in: "exact" }] };
  const streams: MatchStream[] = [];
  const add = (key: StreamKey, match: Match | null) => match && streams.push({ key, match });
  add("1", asTyped);
  add("2", asTyped ? { match: together, but: asTyped } : together);
  add("3", likewise && { match: likewise, but: together });
  if (folded.length > 1) {
    add("4", asTyped && { match: withMarks, but: nearer });
    add("5", {
      match: apart,
      but: asTyped ? { some: [nearer, { all: marked.join(" "), in: "exact" }] } : nearer,
    });
  }
  return {
    streams,
    parts: likewise ? [apart, likewise] : [apart],
    likewise: others.map(({ words }) => words),
  };
}

/** Folded words that stand together, looked for by their pairs; a single word by itself. */
const neighbours = (folded: string) => pairsOf(folded) || folded;

const wordsOf = (text: string) => (text === "" ? [] : text.split(" "));

type Alternative = { readonly words: string; readonly match: Match };

/** The query with a phrase of it put otherwise; the rest of it must stand somewhere as well. */
function alternativesOf(typed: readonly string[], synonyms: Synonyms): Alternative[] {
  return synonyms
    .flatMap((group) => {
      const known = group.map((phrase) => exactWords(phrase)).filter((phrase) => phrase !== "");
      return known.flatMap((phrase) => {
        const at = placeOf(typed, wordsOf(phrase));
        if (at < 0) return [];
        const rest = searchWords(typed.toSpliced(at, wordsOf(phrase).length).join(" "));
        return known.filter((other) => other !== phrase).map((other) => alternative(other, rest));
      });
    })
    .slice(0, alternativesMax);
}

/** Where the phrase begins among the words; a word that was typed without marks fits any. */
const placeOf = (typed: readonly string[], phrase: readonly string[]) =>
  typed.findIndex((_, start) =>
    phrase.every((word, step) => {
      const found = typed[start + step];
      return found !== undefined && (found === word || found === searchWords(word));
    }),
  );

function alternative(phrase: string, rest: string): Alternative {
  // With its marks, or in a text that has none: "so do" with any marks would be too many things.
  const spellings = [...new Set([phrase, searchWords(phrase)])];
  const some: Match = { some: spellings.map((spelling) => ({ all: spelling, in: "exact" })) };
  const pairs: Match = { all: neighbours(searchWords(phrase)), in: "folded" };
  const others: readonly Match[] = rest === "" ? [] : [{ all: rest, in: "folded" }];
  return { words: phrase, match: { every: [pairs, some, ...others] } };
}
