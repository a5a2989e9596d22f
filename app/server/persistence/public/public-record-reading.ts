/** Questions of the published list. They read the separate public text and nothing else. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import { askSelected, pick, type SelectedRow, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { publicRecordByAddress, publicRecordOf } from "../petition/native-rows.ts";
import { walkStreams } from "../queues/stream-walk.ts";

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

const listed = select(
  "r",
  pick(
    tables.PublicRecord,
    "id",
    "address",
    "title",
    "question",
    "answer",
    "outcome",
    "fieldName",
    "agencyName",
    "unitName",
    "answeredOn",
    "publishedAt",
  ),
);

/** Only what is published is listed, so its instant stands. */
export type ListedRecord = Omit<SelectedRow<typeof listed>, "publishedAt"> & {
  readonly publishedAt: string;
  readonly exact: boolean;
};

const listedRecord = (row: SelectedRow<typeof listed>, exact: boolean): ListedRecord => {
  if (row.publishedAt === null) throw new Error("a published record without its instant");
  return { ...row, publishedAt: row.publishedAt, exact };
};

/** Published records, exact matches first, newest first; before a key they come nearest first. */
export function listPublicRecords(reader: Reader, question: ListQuestion): Promise<ListedRecord[]> {
  const { words, from, take } = question;
  if (words === null) return wholeList(reader, question);
  return walkStreams({
    streams: words.exact === words.folded ? [foundFolded] : [foundExact, foundFolded],
    from: from === null ? null : from.key.exact ? "exact" : "folded",
    backwards: from?.side === "before",
    take,
    read: (stream, begins, rest) => readMatches(reader, question, words, stream.key, begins, rest),
  });
}

async function wholeList(reader: Reader, question: ListQuestion): Promise<ListedRecord[]> {
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const { from } = question;
  const backwards = from?.side === "before";
  const order = backwards ? "ASC" : "DESC";
  const conditions = [
    `r."state" = 'published'`,
    ...facetConditions(question, value),
    ...(from
      ? [
          `(r."publishedAt", r."id") ${backwards ? ">" : "<"}
           (${value(from.key.publishedAt)}, ${value(from.key.id)})`,
        ]
      : []),
  ];
  const rows = await askSelected(
    reader,
    listed,
    `FROM "PublicRecord" r WHERE ${conditions.join(" AND ")}
     ORDER BY r."publishedAt" ${order}, r."id" ${order} LIMIT ${Math.trunc(question.take)}`,
    ...values,
  );
  return rows.map((row) => listedRecord(row, false));
}

type Words = NonNullable<ListQuestion["words"]>;

const foundExact = { key: "exact" } as const;
/** Where nothing was typed with a mark, this is all that fits. */
const foundFolded = { key: "folded" } as const;

/** What a search finds comes in the order in which it was prepared, so that no sorting is needed. */
async function readMatches(
  reader: Reader,
  question: ListQuestion,
  words: Words,
  kind: "exact" | "folded",
  begins: boolean,
  take: number,
): Promise<ListedRecord[]> {
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const backwards = question.from?.side === "before";
  const { from, condition, id } = matchCondition(reader, words, kind, value);
  const conditions = [
    condition,
    `r."state" = 'published'`,
    ...facetConditions(question, value),
    ...(begins && question.from
      ? [`${id} ${backwards ? ">" : "<"} ${value(question.from.key.id)}`]
      : []),
  ];
  const rows = await askSelected(
    reader,
    listed,
    `FROM ${from} WHERE ${conditions.join(" AND ")}
     ORDER BY ${id} ${backwards ? "ASC" : "DESC"} LIMIT ${Math.trunc(take)}`,
    ...values,
  );
  return rows.map((row) => listedRecord(row, kind === "exact"));
}

type Value = (given: SqlValue) => string;

/** Words hold letters and digits only, so nothing of them can be read as a search operator. */
const fullText = (column: "folded" | "exact", words: string) =>
  `(${column} : (${words
    .split(" ")
    .map((word) => `"${word}"`)
    .join(" ")}))`;

function matchCondition(reader: Reader, words: Words, kind: "exact" | "folded", value: Value) {
  if (reader.kind === "postgresql") {
    const holds = (column: "folded" | "exact", place: string) =>
      `string_to_array(r."${column}", ' ') @> string_to_array(${place}, ' ')`;
    const places = { from: `"PublicRecord" r`, id: `r."id"` };
    if (kind === "exact") return { ...places, condition: holds("exact", value(words.exact)) };
    const folded = holds("folded", value(words.folded));
    if (words.exact === words.folded) return { ...places, condition: folded };
    return { ...places, condition: `${folded} AND NOT ${holds("exact", value(words.exact))}` };
  }
  const exact = fullText("exact", words.exact);
  const folded = fullText("folded", words.folded);
  const unmarked = words.exact === words.folded;
  const match = kind === "exact" ? exact : unmarked ? folded : `${folded} NOT ${exact}`;
  return {
    from: `"PublicRecordIndex" s CROSS JOIN "PublicRecord" r ON r."id" = s.rowid`,
    condition: `s."PublicRecordIndex" MATCH ${value(match)}`,
    id: "s.rowid",
  };
}

function facetConditions({ fields, agencies, years }: ListQuestion, value: Value): string[] {
  const inCondition = (column: string, chosen: readonly SqlValue[]) =>
    chosen.length === 0 ? [] : [`r."${column}" IN (${chosen.map(value).join(", ")})`];
  return [
    ...inCondition("fieldCode", fields),
    ...inCondition("agencyId", agencies),
    ...inCondition("year", years),
  ];
}

/** The record at a public address, whatever its state; only a published one may be shown. */
export const publicRecordAt = (reader: Reader, address: string) =>
  publicRecordByAddress(reader, address);

/** The record of the share in view, whatever its state, or null. */
export const findPublicRecord = (
  handle: Reader | Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
) => publicRecordOf(handle, id, place);

const addressOfRecord = select("r", pick(tables.PublicRecord, "address", "updatedAt"));

/** Addresses of what is published, newest first, for the sitemap. */
export const publicAddresses = (reader: Reader, take: number) =>
  askSelected(
    reader,
    addressOfRecord,
    `FROM "PublicRecord" r WHERE r."state" = 'published'
     ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT $1`,
    take,
  );
