/** Staff search over all that is kept of a petition, as streams that each come newest first. */
import { type Match, planSearch, type Synonyms } from "#app/domain/text/search-plan.ts";
import type { DatabaseKind } from "../engine/database-url.ts";
import type { SearchTable } from "../petition/words-writing.ts";
import { ftsExpression, wordsCondition } from "./match-sql.ts";
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

export type Search = {
  readonly query: string;
  readonly synonyms: Synonyms;
  /** Whose register a bare number means. */
  readonly unitId: number;
  /** Whose words are searched. */
  readonly words: SearchTable;
};

/**
 * The own register's number first, then words as `planSearch` orders them; no stream where the query
 * has no word.
 */
export function searchStreams(
  kind: DatabaseKind,
  { query, synonyms, unitId, words }: Search,
): readonly SearchStream[] {
  const plan = planSearch(query, synonyms);
  if (plan === null) return [];
  const number = /^\d{1,6}$/.test(query.trim()) ? Number(query.trim()) : null;
  const streams = plan.streams.map(({ key, match }) => byWords(kind, words, key, match));
  // The number of a person is none of the register.
  if (number === null || words === "SenderSearch") return streams;
  return [byNumber(number, unitId), ...streams.map((stream) => without(stream, number, unitId))];
}

const byNumber = (number: number, unitId: number): SearchStream => ({
  key: "0",
  source: ({ bind }) => ({
    from: `"Petition" p`,
    condition: `p."receivingUnitId" = ${bind(unitId)} AND p."registerNumber" = ${bind(number)}`,
    id: `p."id"`,
  }),
});

/** The stream without what the number found already. */
const without = ({ key, source }: SearchStream, number: number, unitId: number): SearchStream => ({
  key,
  source: (binder) => {
    const found = source(binder);
    const { bind } = binder;
    const other = `(p."registerNumber" IS NULL OR p."registerNumber" <> ${bind(number)}
      OR p."receivingUnitId" <> ${bind(unitId)})`;
    return { ...found, condition: `${found.condition} AND ${other}` };
  },
});

/** FTS5 walks its rows by number, so the newest come first without ranking or sorting. */
const byWords = (
  kind: DatabaseKind,
  table: SearchTable,
  key: string,
  match: Match,
): SearchStream => ({
  key,
  source: (binder) =>
    kind === "sqlite"
      ? {
          from: `"${table}Index" s CROSS JOIN "Petition" p ON p."id" = s.rowid`,
          condition: `s."${table}Index" MATCH ${binder.bind(ftsExpression(match))}`,
          id: "s.rowid",
        }
      : {
          from: `"${table}" s JOIN "Petition" p ON p."id" = s."petitionId"`,
          condition: wordsCondition(match, "s", binder),
          id: `s."petitionId"`,
        },
});
