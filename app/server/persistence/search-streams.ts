/** Staff search over code, national code, texts and sender, as streams that each come newest first. */
import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import type { DatabaseKind } from "./database-url.ts";
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

/**
 * No stream where the query has no word. `unitId` is whose register a bare number means. What is typed
 * without any mark asks for no spelling in particular, so all that fits comes newest first; looking for
 * the unmarked spelling alone would walk through every word that folds to it.
 */
export function searchStreams(
  kind: DatabaseKind,
  query: string,
  unitId: number,
): readonly SearchStream[] {
  const folded = few(searchWords(query));
  if (folded === "") return [];
  const exact = few(exactWords(query)) || folded;
  const words = kind === "sqlite" ? bySqlite(folded, exact) : byPostgresql(folded, exact);
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
function bySqlite(folded: string, exact: string): readonly SearchStream[] {
  const stream = (key: string, match: string): SearchStream => ({
    key,
    source: ({ bind }) => ({
      from: `"PetitionSearchIndex" s CROSS JOIN "Petition" p ON p."id" = s.rowid`,
      condition: `s."PetitionSearchIndex" MATCH ${bind(match)}`,
      id: "s.rowid",
    }),
  });
  if (exact === folded) return [stream("2", `folded : (${all(folded)})`)];
  return [
    stream("1", `exact : (${all(exact)})`),
    stream("2", `(folded : (${all(folded)})) NOT (exact : (${all(exact)}))`),
  ];
}

function byPostgresql(folded: string, exact: string): readonly SearchStream[] {
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
  if (exact === folded) return [stream("2", ({ bind }) => holds("folded", bind(folded)))];
  return [
    stream("1", ({ bind }) => holds("exact", bind(exact))),
    stream(
      "2",
      ({ bind }) => `${holds("folded", bind(folded))} AND NOT ${holds("exact", bind(exact))}`,
    ),
  ];
}
