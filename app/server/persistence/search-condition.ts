/** Staff search over code, national code, texts and sender: words with marks first, then without. */
import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import type { DatabaseKind } from "./database-url.ts";
import type { Binder } from "./queue-conditions.ts";

export type SearchParts = {
  /** Holds for what is found at all. */
  readonly condition: string;
  /** 0 for what is found as it was typed, 1 for the rest. */
  readonly rank: string;
};

/** Null where the query has no word to look for. `unitId` is whose register a bare number means. */
export function searchParts(
  kind: DatabaseKind,
  query: string,
  unitId: number,
  { bind }: Binder,
): SearchParts | null {
  const folded = searchWords(query);
  if (folded === "") return null;
  const found = kind === "sqlite" ? foundBySqlite : foundByPostgresql;
  const byWords = found("folded", folded, bind);
  const asTyped = found("exact", exactWords(query), bind);
  const numbered = /^\d{1,6}$/.test(query.trim())
    ? `(p."registerNumber" = ${bind(Number(query.trim()))} AND p."receivingUnitId" = ${bind(unitId)})`
    : "1 = 0";
  return {
    condition: `(${byWords} OR ${numbered})`,
    rank: `CASE WHEN ${numbered} OR ${asTyped} THEN 0 ELSE 1 END`,
  };
}

type Found = (column: "folded" | "exact", words: string, bind: Binder["bind"]) => string;

const foundBySqlite: Found = (column, words, bind) => {
  const phrase = words
    .split(" ")
    .map((word) => `"${word.replaceAll('"', "")}"`)
    .join(" AND ");
  return `p."id" IN (SELECT rowid FROM "PetitionSearchIndex"
    WHERE "PetitionSearchIndex" MATCH ${bind(`${column} : (${phrase})`)})`;
};

const foundByPostgresql: Found = (column, words, bind) =>
  `p."id" IN (SELECT s."petitionId" FROM "PetitionSearch" s
    WHERE string_to_array(s."${column}", ' ') @> string_to_array(${bind(words)}, ' '))`;
