/** Finding a body of the administration by what people call it. */
import { exactWords, searchWords } from "../text/fold.ts";
import { shortText } from "../text/short-text.ts";
import abbreviations from "./agency-abbreviations.words.json" with { type: "json" };

export const agencyNameKinds = ["current", "other", "former"] as const;
export type AgencyNameKind = (typeof agencyNameKinds)[number];
export type AgencyName = { readonly name: string; readonly kind: AgencyNameKind };
export type Named = { readonly names: readonly AgencyName[] };

type WrittenNames = {
  readonly name: string;
  readonly shortName: string;
  readonly registerCode?: string;
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
};

/** All names of an agency, those of today first; each once. */
export function namesOfAgency(agency: WrittenNames): AgencyName[] {
  const all: AgencyName[] = [
    { name: agency.name, kind: "current" },
    { name: agency.shortName, kind: "current" },
    { name: agency.registerCode ?? "", kind: "current" },
    ...agency.otherNames.map((name) => ({ name, kind: "other" as const })),
    ...agency.formerNames.map((name) => ({ name, kind: "former" as const })),
  ];
  return all.filter(
    ({ name }, place) => name !== "" && all.findIndex((other) => other.name === name) === place,
  );
}

/** `because` is the name by which it was found, `whole` whether the query is all of that name. */
export type FoundAgency<A> = {
  readonly agency: A;
  readonly because: AgencyName;
  readonly whole: boolean;
};

type Spelling = { readonly plain: string; readonly marked: string };
type IndexedName = AgencyName & { readonly spellings: readonly Spelling[] };

const spelledOut: Readonly<Record<string, string>> = abbreviations;

/** As it stands, and with the usual abbreviations written out. */
function spellingsOf(text: string): Spelling[] {
  // The signs join letters: people write "A&B", "A & B", "A-B" and "AB".
  const joined = text
    .split("&")
    .map((part) => part.trim())
    .join("");
  const spellings = [joined, writeOut(joined), writeOut(joined.replaceAll("-", ""))];
  return [...new Set(spellings)].map((spelling) => ({
    plain: searchWords(spelling),
    marked: exactWords(spelling),
  }));
}

function writeOut(text: string): string {
  const words = exactWords(text).split(" ");
  return words.map((word) => spelledOut[searchWords(word)] ?? word).join(" ");
}

const wordsOf = (text: string) => text.split(" ");
const isWithin = (name: string, query: string) => ` ${name} `.includes(` ${query} `);

/** From the strongest to the weakest way of being meant; both sides are words joined by one blank. */
const degrees: readonly ((name: string, query: string) => boolean)[] = [
  (name, query) => name === query,
  (name, query) => name.startsWith(query),
  isWithin,
  (name, query) => wordsOf(query).every((word) => wordsOf(name).includes(word)),
  (name, query) => wordsOf(query).every((word) => ` ${name}`.includes(` ${word}`)),
  (name, query) => wordsOf(query).every((word) => name.includes(word)),
];

/** From this degree on the words do not stand together. */
const apart = 3;
const degreeStep = 10;
const marksStep = 5;

/**
 * How well the name is meant by the query, 0 best: first the degree, then the marks that were typed,
 * then a name of today before one of yesterday; null where it is not meant.
 */
function weaknessOf(name: IndexedName, queries: readonly Spelling[]): number | null {
  let weakness: number | null = null;
  for (const query of queries)
    for (const spelling of name.spellings) {
      const degree = degrees.findIndex((fits) => fits(spelling.plain, query.plain));
      if (degree < 0) continue;
      const marksFit =
        query.marked === query.plain || degrees[degree]?.(spelling.marked, query.marked);
      // Words apart with other marks than were typed are other words.
      if (!marksFit && degree >= apart) continue;
      const found =
        degree * degreeStep + (marksFit ? 0 : marksStep) + agencyNameKinds.indexOf(name.kind);
      if (weakness === null || found < weakness) weakness = found;
    }
  return weakness;
}

/**
 * Prepares a search among agencies. It answers with those that the query may mean, the best first:
 * the whole name, its beginning, whole words together, whole words apart, beginnings of words, parts
 * of words. Equals stand in the order of the list. A query without a word finds none.
 */
export function agencyFinder<A extends Named>(
  agencies: readonly A[],
): (query: string) => readonly FoundAgency<A>[] {
  const indexed = agencies.map((agency) => ({
    agency,
    names: agency.names.map((name) => ({ ...name, spellings: spellingsOf(name.name) })),
  }));
  return (query) => {
    const queries = spellingsOf(shortText(query)).filter(({ plain }) => plain !== "");
    return indexed
      .flatMap(({ agency, names }) => {
        const best = bestName(names, queries);
        return best === null ? [] : [{ agency, ...best }];
      })
      .sort((a, b) => a.weakness - b.weakness)
      .map(({ agency, because, weakness }) => ({ agency, because, whole: weakness < degreeStep }));
  };
}

function bestName(names: readonly IndexedName[], queries: readonly Spelling[]) {
  let best: { readonly because: AgencyName; readonly weakness: number } | null = null;
  for (const name of names) {
    const weakness = weaknessOf(name, queries);
    if (weakness === null || (best !== null && best.weakness <= weakness)) continue;
    best = { because: { name: name.name, kind: name.kind }, weakness };
  }
  return best;
}
