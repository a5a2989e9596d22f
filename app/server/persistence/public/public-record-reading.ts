/** Questions of the published list. They read the separate public text and nothing else. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Match, MatchStream, SearchPlan, StreamKey } from "#app/domain/text/search-plan.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import { askSelected, pick, type SelectedRow, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { publicRecordByAddress, publicRecordOf } from "../petition/native-rows.ts";
import { ftsExpression, wordsCondition } from "../queues/match-sql.ts";
import { type Binder, binder } from "../queues/queue-conditions.ts";
import { walkStreams } from "../queues/stream-walk.ts";

/** Where a page of the list begins: behind or before this row of this stream of a search. */
export type ListKey = {
  readonly stream: StreamKey | null;
  readonly publishedAt: string;
  readonly id: number;
};

export type ListChoices = {
  readonly fields: readonly string[];
  readonly agencies: readonly number[];
  readonly years: readonly number[];
};

export type ListQuestion = ListChoices & {
  /** What is searched; null for the whole list. */
  readonly plan: SearchPlan | null;
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
  readonly stream: StreamKey | null;
};

const listedRecord = (row: SelectedRow<typeof listed>, stream: StreamKey | null): ListedRecord => {
  if (row.publishedAt === null) throw new Error("a published record without its instant");
  return { ...row, publishedAt: row.publishedAt, stream };
};

const whole = select("r", tables.PublicRecord);

/** Every public text of a petition, prepared, published or withdrawn. */
export const publicRecordsOf = (handle: Reader | Transaction, petitionId: number) =>
  askSelected(handle, whole, `FROM "PublicRecord" r WHERE r."petitionId" = $1`, petitionId);

/**
 * Published records, those of a search in the order of its streams, newest first; before a key they
 * come nearest first.
 */
export function listPublicRecords(reader: Reader, question: ListQuestion): Promise<ListedRecord[]> {
  const { plan, from, take } = question;
  if (plan === null) return wholeList(reader, question);
  return walkStreams({
    streams: plan.streams,
    from: from === null ? null : (from.key.stream ?? "none"),
    backwards: from?.side === "before",
    take,
    read: (stream, begins, rest) => readMatches(reader, question, stream, begins, rest),
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
  return rows.map((row) => listedRecord(row, null));
}

/** What a search finds comes in the order in which it was prepared, so that no sorting is needed. */
async function readMatches(
  reader: Reader,
  question: ListQuestion,
  stream: MatchStream,
  begins: boolean,
  take: number,
): Promise<ListedRecord[]> {
  const sql = binder();
  const backwards = question.from?.side === "before";
  const { from, condition, id } = matching(reader, stream.match, sql);
  const conditions = [
    condition,
    `r."state" = 'published'`,
    ...facetConditions(question, sql.bind),
    ...(begins && question.from
      ? [`${id} ${backwards ? ">" : "<"} ${sql.bind(question.from.key.id)}`]
      : []),
  ];
  const rows = await askSelected(
    reader,
    listed,
    `FROM ${from} WHERE ${conditions.join(" AND ")}
     ORDER BY ${id} ${backwards ? "ASC" : "DESC"} LIMIT ${Math.trunc(take)}`,
    ...sql.values,
  );
  return rows.map((row) => listedRecord(row, stream.key));
}

function matching(reader: Reader, match: Match, sql: Binder) {
  if (reader.kind === "postgresql")
    return {
      from: `"PublicRecord" r`,
      condition: wordsCondition(match, "r", sql),
      id: `r."id"`,
    };
  return {
    from: `"PublicRecordIndex" s CROSS JOIN "PublicRecord" r ON r."id" = s.rowid`,
    condition: `s."PublicRecordIndex" MATCH ${sql.bind(ftsExpression(match))}`,
    id: "s.rowid",
  };
}

const facets = select("r", pick(tables.PublicRecord, "id", "fieldCode", "agencyId", "year"));
export type FacetRow = SelectedRow<typeof facets>;

/** What the list could be narrowed by, one row for each record that fits, at most `take`. */
export async function facetsOfList(
  reader: Reader,
  plan: SearchPlan | null,
  choices: ListChoices,
  take: number,
): Promise<readonly FacetRow[]> {
  const rows = new Map<number, FacetRow>();
  for (const part of plan?.parts ?? [null]) {
    if (rows.size >= take) break;
    const sql = binder();
    const { from, condition } = part
      ? matching(reader, part, sql)
      : { from: `"PublicRecord" r`, condition: "TRUE" };
    const conditions = [
      condition,
      `r."state" = 'published'`,
      ...facetConditions(choices, sql.bind),
    ];
    const found = await askSelected(
      reader,
      facets,
      `FROM ${from} WHERE ${conditions.join(" AND ")} LIMIT ${Math.trunc(take)}`,
      ...sql.values,
    );
    for (const row of found) rows.set(row.id, row);
  }
  return [...rows.values()].slice(0, take);
}

type Value = (given: SqlValue) => string;

function facetConditions({ fields, agencies, years }: ListChoices, value: Value): string[] {
  const inCondition = (column: string, chosen: readonly SqlValue[]) =>
    chosen.length === 0 ? [] : [`r."${column}" IN (${chosen.map(value).join(", ")})`];
  return [
    ...inCondition("fieldCode", fields),
    ...inCondition("agencyId", agencies),
    ...inCondition("year", years),
  ];
}

/** The record at a public address, whatever its state; only a published one may be shown. */
export const publicRecordAt = (handle: Reader | Transaction, address: string) =>
  publicRecordByAddress(handle, address);

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
