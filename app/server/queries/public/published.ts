/** The published list and its pages. Nothing here reads anything but the separate public text. */

import type { PublicLaterPaper } from "#app/domain/petition/later-papers.ts";
import type { Outcome, PetitionClass } from "#app/domain/petition/petition.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import { planSearch } from "#app/domain/text/search-plan.ts";
import { excerptOf, wordSpans } from "#app/domain/text/word-spans.ts";
import type { Context } from "../../context.ts";
import { findStoredFile } from "../../persistence/petition/stored-file-reading.ts";
import {
  type ListedRecord,
  type ListKey,
  listPublicRecords,
  publicRecordAt,
} from "../../persistence/public/public-record-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

const pageLength = 20;
const excerptLength = 240;

export type ListFilters = {
  readonly search: string;
  readonly fields: readonly string[];
  readonly agencies: readonly number[];
  readonly years: readonly number[];
};

export type ListPlace = { readonly side: "behind" | "before"; readonly key: ListKey } | null;

/**
 * One page of published answers, those of a search in the order of its streams, newest first, with keys
 * to its neighbours.
 */
export async function publishedList(context: Context, filters: ListFilters, from: ListPlace) {
  const plan = await planOf(context, filters.search);
  const nothingToFind = filters.search.trim() !== "" && plan === null;
  const found = nothingToFind
    ? []
    : await listPublicRecords(context.database.read, {
        ...filters,
        plan,
        from,
        take: pageLength + 1,
      });
  const backwards = from?.side === "before";
  const page = found.slice(0, pageLength);
  if (backwards) page.reverse();
  const more = found.length > pageLength;
  const marked = (record: ListedRecord) =>
    record.stream === "3" ? (plan?.likewise ?? []) : [filters.search];
  return {
    records: page.map((record) => cardOf(record, marked(record))),
    next: (backwards || more) && page.length > 0 ? keyOf(page.at(-1)) : null,
    previous: (backwards ? more : from !== null) && page.length > 0 ? keyOf(page[0]) : null,
  };
}

/** How a search is done here; null where nothing was typed, or nothing that can be looked for. */
export async function planOf(context: Context, search: string) {
  if (search.trim() === "") return null;
  const { synonyms } = await loadSettings(context.database.read);
  return planSearch(search, synonyms);
}

const keyOf = (record: ListedRecord | undefined): ListKey | null =>
  record ? { stream: record.stream, publishedAt: record.publishedAt, id: record.id } : null;

const asOutcome = (code: string) => (code === "" ? null : (code as Outcome));

/** A record as the list shows it, with what was searched for marked. */
function cardOf(record: ListedRecord, searched: readonly string[]) {
  const title = normalForm(record.title, "NFC");
  const source = [record.question, record.answer].find(
    (text) => wordSpans(text, searched).length > 0,
  );
  const excerpt = excerptOf(source ?? record.question, searched, excerptLength);
  return {
    address: record.address,
    title,
    titleSpans: wordSpans(title, searched),
    excerpt,
    excerptSpans: wordSpans(excerpt, searched),
    outcome: asOutcome(record.outcome),
    fieldName: record.fieldName,
    agencyName: record.agencyName,
    unitName: record.unitName,
    answeredOn: record.answeredOn,
  };
}

export type PublishedCard = ReturnType<typeof cardOf>;

/** The newest published answers as cards, at most `take`, with no words marked in them. */
export async function newestPublished(context: Context, take: number) {
  const question = { plan: null, fields: [], agencies: [], years: [], from: null, take };
  const records = await listPublicRecords(context.database.read, question);
  return records.map((record) => cardOf(record, []));
}

/** The page at a public address: shown, gone for good, or unknown. */
export async function publishedAnswer(context: Context, address: string) {
  const record = await publicRecordAt(context.database.read, address);
  if (record === null || record.state === "prepared") return { state: "unknown" } as const;
  if (record.state !== "published") return { state: "gone" } as const;
  return {
    state: "published",
    address: record.address,
    title: record.title,
    question: record.question,
    answer: record.answer,
    senderName: record.senderName,
    outcome: asOutcome(record.outcome),
    class: record.class === "" ? null : (record.class as PetitionClass),
    fieldCode: record.fieldCode,
    fieldName: record.fieldName,
    agencyId: record.agencyId,
    agencyName: record.agencyName,
    unitName: record.unitName,
    documentNumber: record.documentNumber,
    documentOn: record.documentOn,
    signerName: record.signerName,
    signerCapacity: record.signerCapacity,
    receivedOn: record.receivedOn,
    answeredOn: record.answeredOn,
    publishedAt: record.publishedAt ?? record.updatedAt,
    laterPapers: JSON.parse(record.laterPapers) as readonly PublicLaterPaper[],
    hasFile: record.publicFileId !== null,
  } as const;
}

export type PublishedAnswer = Extract<
  Awaited<ReturnType<typeof publishedAnswer>>,
  { state: "published" }
>;

/** The redacted copy of a published answer, or null; a signed file is never served here. */
export async function publicCopyOf(context: Context, address: string) {
  const record = await publicRecordAt(context.database.read, address);
  if (record?.state !== "published" || record.publicFileId === null) return null;
  const file = await findStoredFile(context.database.read, record.publicFileId);
  if (file?.purpose !== "public-copy") return null;
  const bytes = await context.files.get(file.storageKey);
  // The name under which it was uploaded may hold a person's; the address holds none.
  const extension = file.fileName.split(".").at(-1) ?? "";
  return bytes && { bytes, fileName: `${record.address}.${extension}`, mediaType: file.mediaType };
}
