/** Staff search over code, national code, texts and sender, as streams that each come newest first. */
import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import type { DatabaseKind } from "../engine/database-url.ts";
import type { Binder } from "./queue-conditions.ts";

export type SearchStream = {
  /** Streams follow one another in the order of their keys. */
  readonly key: string;
  readonly source: (binder: Binder) => {
    readonly from: string;
    readonly condition: string;
    /** The id that the stream is ordered by: walking it needs no sorting. */
    readonly id: string;
  };
};

const wordsMax = 12;
const few = (words: string) => words.split(" ").slice(0, wordsMax).join(" ");

/** The words of a query: by their letters, and those whose marks ask for one spelling in particular. */
type Asked = { readonly folded: string; readonly marked: string };

/**
 * No stream where the query has no word. `unitId` is whose register a bare number means. A word typed
 * without any mark asks for no spelling in particular: looking for its unmarked spelling alone would
 * walk, mostly in vain, through every word that folds to it. So what holds the marked words as they were
 * typed comes first, and without a marked word all that fits comes newest first.
 */
export function searchStreams(
  kind: DatabaseKind,
  query: string,
  unitId: number,
): readonly SearchStream[] {
  const folded = few(searchWords(query));
  if (folded === "") return [];
  const marked = few(exactWords(query))
    .split(" ")
    .filter((word) => searchWords(word) !== word)
    .join(" ");
  const asked = { folded, marked };
  const words = kind === "sqlite" ? bySqlite(asked) : byPostgresql(asked);
  return /^\d{1,6}$/.test(query.trim())
    ? [byNumber(Number(query.trim()), unitId), ...words]
    : words;
}

const byNumber = (number: number, unitId: number): SearchStream => ({
  key: "0",
  source: ({ bind }) => ({
    from: `"Petition" p`,
    condition: `p."receivingUnitId" = ${bind(unitId)} AND p."registerNumber" = ${bind(number)}`,
    id: `p."id"`,
  }),
});

/** Words hold letters and digits only, so nothing of them can be read as a search operator. */
const all = (words: string) =>
  words
    .split(" ")
    .map((word) => `"${word.replaceAll('"', "")}"`)
    .join(" AND ");

/** FTS5 walks its rows by number, so the newest come first without ranking or sorting. */
function bySqlite({ folded, marked }: Asked): readonly SearchStream[] {
  const stream = (key: string, match: string): SearchStream => ({
    key,
    source: ({ bind }) => ({
      from: `"PetitionSearchIndex" s CROSS JOIN "Petition" p ON p."id" = s.rowid`,
      condition: `s."PetitionSearchIndex" MATCH ${bind(match)}`,
      id: "s.rowid",
    }),
  });
  const fits = `folded : (${all(folded)})`;
  if (marked === "") return [stream("2", fits)];
  const asTyped = `exact : (${all(marked)})`;
  return [stream("1", `(${fits}) AND (${asTyped})`), stream("2", `(${fits}) NOT (${asTyped})`)];
}

function byPostgresql({ folded, marked }: Asked): readonly SearchStream[] {
  const holds = (column: string, words: string) =>
    `string_to_array(s."${column}", ' ') @> string_to_array(${words}, ' ')`;
  const stream = (key: string, condition: (binder: Binder) => string): SearchStream => ({
    key,
    source: (binder) => ({
      from: `"PetitionSearch" s JOIN "Petition" p ON p."id" = s."petitionId"`,
      condition: condition(binder),
      id: `s."petitionId"`,
    }),
  });
  if (marked === "") return [stream("2", ({ bind }) => holds("folded", bind(folded)))];
  const foldedAndMarked = ({ bind }: Binder, not: string) =>
    `${holds("folded", bind(folded))} AND ${not}${holds("exact", bind(marked))}`;
  return [
    stream("1", (binder) => foldedAndMarked(binder, "")),
    stream("2", (binder) => foldedAndMarked(binder, "NOT ")),
  ];
}
