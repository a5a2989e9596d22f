/** Questions of the published list. They read the separate public text and nothing else. */
import { type Reader, readClient } from "./database.ts";
import type { PublicRecordRow } from "./public-record-store.ts";
import { askRows, type SqlValue } from "./raw-sql.ts";

/** Where a page of the list begins: behind or before this row. Exact matches come first. */
export type ListKey = {
  readonly exact: boolean;
  readonly publishedAt: string;
  readonly id: number;
};

export type ListQuestion = {
  /** Folded and exact words, one space apart; empty for the whole list. */
  readonly words: { readonly folded: string; readonly exact: string } | null;
  readonly fields: readonly string[];
  readonly agencies: readonly number[];
  readonly years: readonly number[];
  readonly from: { readonly side: "behind" | "before"; readonly key: ListKey } | null;
  readonly take: number;
};

export type ListedRecord = Pick<
  PublicRecordRow,
  | "id"
  | "address"
  | "title"
  | "question"
  | "answer"
  | "outcome"
  | "fieldName"
  | "agencyName"
  | "unitName"
  | "answeredOn"
> & { readonly publishedAt: string; readonly exact: boolean };

type RawRow = Omit<ListedRecord, "exact" | "id"> & {
  readonly exact: number | bigint | boolean;
  readonly id: number | bigint;
};

/** Published records, exact matches first, newest first; before a key they come nearest first. */
export async function listPublicRecords(
  reader: Reader,
  question: ListQuestion,
): Promise<ListedRecord[]> {
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const conditions = [`r."state" = 'published'`];
  const exact = question.words ? exactMatch(reader, question.words.exact, value) : "FALSE";
  if (question.words) conditions.push(foldedMatch(reader, question.words.folded, value));
  conditions.push(...facetConditions(question, value));
  const inner = `SELECT r.*, CASE WHEN ${exact} THEN 1 ELSE 0 END AS "exactRank"
    FROM "PublicRecord" r WHERE ${conditions.join(" AND ")}`;
  const backwards = question.from?.side === "before";
  const order = backwards ? "ASC" : "DESC";
  const keyed = question.from
    ? `WHERE ("exactRank", "publishedAt", "id") ${backwards ? ">" : "<"} (${[
        question.from.key.exact ? 1 : 0,
        question.from.key.publishedAt,
        question.from.key.id,
      ]
        .map((part) => (typeof part === "number" ? String(part) : value(part)))
        .join(", ")})`
    : "";
  const rows = await askRows<RawRow>(
    reader,
    `SELECT "id", "address", "title", "question", "answer", "outcome", "fieldName", "agencyName",
       "unitName", "answeredOn", "publishedAt", "exactRank" AS "exact"
     FROM (${inner}) AS listed ${keyed}
     ORDER BY "exactRank" ${order}, "publishedAt" ${order}, "id" ${order}
     LIMIT ${Math.trunc(question.take)}`,
    ...values,
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), exact: Number(row.exact) === 1 }));
}

type Value = (given: SqlValue) => string;

/** Words hold letters and digits only, so nothing of them can be read as a search operator. */
const fullText = (column: string, words: string) =>
  `${column} : (${words
    .split(" ")
    .map((word) => `"${word}"`)
    .join(" ")})`;

const matching = (reader: Reader, column: "folded" | "exact", words: string, value: Value) =>
  reader.kind === "postgresql"
    ? `string_to_array(r."${column}", ' ') @> string_to_array(${value(words)}, ' ')`
    : `r."id" IN (SELECT rowid FROM "PublicRecordIndex"
         WHERE "PublicRecordIndex" MATCH ${value(fullText(column, words))})`;

const foldedMatch = (reader: Reader, words: string, value: Value) =>
  matching(reader, "folded", words, value);
const exactMatch = (reader: Reader, words: string, value: Value) =>
  matching(reader, "exact", words, value);

function facetConditions({ fields, agencies, years }: ListQuestion, value: Value): string[] {
  const among = (column: string, chosen: readonly SqlValue[]) =>
    chosen.length === 0 ? [] : [`r."${column}" IN (${chosen.map(value).join(", ")})`];
  return [...among("fieldCode", fields), ...among("agencyId", agencies), ...among("year", years)];
}

/** What the published list can be narrowed by, with how many records each choice has. */
export async function publicFacets(reader: Reader) {
  const { publicRecord } = readClient(reader);
  const where = { state: "published" };
  const [fields, agencies, years] = await Promise.all([
    publicRecord.groupBy({ by: ["fieldCode", "fieldName"], where, _count: true }),
    publicRecord.groupBy({ by: ["agencyId", "agencyName"], where, _count: true }),
    publicRecord.groupBy({ by: ["year"], where, _count: true, orderBy: { year: "desc" } }),
  ]);
  return { fields, agencies, years };
}

/** The record at a public address, whatever its state; only a published one may be shown. */
export async function publicRecordAt(reader: Reader, address: string) {
  return readClient(reader).publicRecord.findUnique({ where: { address } });
}

/** Addresses of what is published, newest first, for the sitemap. */
export async function publicAddresses(reader: Reader, take: number) {
  return readClient(reader).publicRecord.findMany({
    where: { state: "published" },
    select: { address: true, updatedAt: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Rises with every change of what is public; feeds and sitemap are asked again only then. */
export async function publicVersion(reader: Reader): Promise<number> {
  const row = await readClient(reader).publicVersion.findUnique({ where: { id: 1 } });
  return row?.version ?? 0;
}
