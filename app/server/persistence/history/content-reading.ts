/** What of a petition stands in rows and files of its own, as values whose digests enter the history. */
import { type ContentPart, contentParts } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Reply, Share, Signature } from "#app/domain/petition/petition.ts";
import type { Json } from "../engine/canonical-json.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askSelected,
  groupRows,
  pick,
  placesFor,
  type Selection,
  select,
} from "../engine/selected-rows.ts";
import { type TableName, type TableRow, tables } from "../engine/tables.ts";
import { readShares, replyOf } from "../petition/petition-rows.ts";

/** The values of some parts; what is compared is their canonical text. */
export type PetitionContent = { readonly [P in ContentPart]?: Json };

const { Petition, Point, PublicRecord, StoredFile } = tables;
const ofText = [
  "sentAt",
  "content",
  "proposalText",
  "agencyText",
  "administrativeUnitId",
  "happenedOn",
  "dossierNumber",
  "foreignCode",
  "foreignDocument",
] as const;
// Named one by one, as everything here: a column that joins a table later is in no digest that is there.
const ofSender = [
  "senderType",
  "name",
  "nameSortKey",
  "organizationName",
  "representative",
  "position",
  "organizationNumber",
  "organizationOn",
  "address",
  "phone",
  "postalAddress",
  "email",
  "mayPublishName",
  "helperName",
  "helperRelation",
  "helperPhone",
  "peopleCount",
] as const;
const ofPoint = ["text", "disposal", "note", "class", "contentType", "fieldCode"] as const;
const ofRecord = [
  "place",
  "title",
  "question",
  "answer",
  "senderName",
  "outcome",
  "documentNumber",
  "documentOn",
  "signerName",
  "signerCapacity",
  "laterPapers",
  "publicFileId",
] as const;
const ofFile = ["id", "fileName", "mediaType", "bytes", "sha256", "purpose"] as const;

/** The columns of a row by their names, for a value whose canonical text does not depend on others. */
const columnsOf = <Row, N extends keyof Row & string>(row: Row, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]])) as Record<N, Row[N] & Json>;

type Handle = Reader | Transaction;
type Values = ReadonlyMap<number, Json>;
type PartReader = (handle: Handle, ids: readonly number[]) => Promise<Values>;

/** One value for each petition: of its own row, or of its one row in another table. */
const oneOf =
  <Row>(
    rows: Selection<Row>,
    table: TableName,
    keyOf: (row: Row) => number,
    readValue: (row: Row) => Json,
  ): PartReader =>
  async (handle, ids) => {
    const key = table === "Petition" ? "id" : "petitionId";
    const from = `FROM "${table}" t WHERE t."${key}" IN (${placesFor(ids)})`;
    const found = await askSelected(handle, rows, from, ...ids);
    return new Map(found.map((row) => [keyOf(row), readValue(row)]));
  };

/** A list for each petition, empty where no row is its own. */
const listOf =
  <Row extends { readonly petitionId: number | null }, N extends keyof Row & string>(
    rows: Selection<Row>,
    table: TableName,
    names: readonly N[],
    order: "place" | "id",
  ): PartReader =>
  async (handle, ids) => {
    const from = `FROM "${table}" t WHERE t."petitionId" IN (${placesFor(ids)}) ORDER BY t."${order}"`;
    const lists = groupRows(
      await askSelected(handle, rows, from, ...ids),
      ({ petitionId }) => petitionId,
    );
    return new Map(
      ids.map((id) => [id, (lists.get(id) ?? []).map((row) => columnsOf(row, names))]),
    );
  };

const readers: { readonly [P in ContentPart]: PartReader } = {
  text: oneOf(
    select("t", pick(Petition, "id", ...ofText)),
    "Petition",
    ({ id }) => id,
    (row) => columnsOf(row, ofText),
  ),
  title: oneOf(
    select("t", pick(Petition, "id", "title")),
    "Petition",
    ({ id }) => id,
    ({ title }) => title,
  ),
  sender: oneOf(
    select("t", pick(tables.Sender, "petitionId", ...ofSender)),
    "Sender",
    ({ petitionId }) => petitionId,
    (row) => columnsOf(row, ofSender),
  ),
  points: listOf(
    select("t", pick(Point, "petitionId", "place", ...ofPoint)),
    "Point",
    ofPoint,
    "place",
  ),
  replies: readSignedReplies,
  publication: listOf(
    select("t", pick(PublicRecord, "petitionId", ...ofRecord)),
    "PublicRecord",
    ofRecord,
    "place",
  ),
  files: listOf(select("t", pick(StoredFile, "petitionId", ...ofFile)), "StoredFile", ofFile, "id"),
};

/**
 * Reads these parts of these petitions, by the petition's number. A part whose row is gone is absent; lists
 * that are empty stand as empty lists.
 */
export async function readContent(
  handle: Handle,
  ids: readonly number[],
  parts: readonly ContentPart[] = contentParts,
): Promise<ReadonlyMap<number, PetitionContent>> {
  const read: (readonly [ContentPart, Values])[] = [];
  // One after the other: a transaction is one connection.
  for (const part of parts) read.push([part, await readers[part](handle, ids)]);
  return new Map(
    ids.map((id) => {
      const values = read.flatMap(([part, of]) => {
        const value = of.get(id);
        return value === undefined ? [] : [[part, value] as const];
      });
      return [id, Object.fromEntries(values)];
    }),
  );
}

const replyRows = select("t", tables.Reply);
const shareRows = select("t", pick(Petition, "id", "place", "others", "laterPapers"));

async function readSignedReplies(handle: Handle, ids: readonly number[]): Promise<Values> {
  const places = placesFor(ids);
  const rows = await askSelected(
    handle,
    shareRows,
    `FROM "Petition" t WHERE t."id" IN (${places})`,
    ...ids,
  );
  const found = await askSelected(
    handle,
    replyRows,
    `FROM "Reply" t WHERE t."petitionId" IN (${places})`,
    ...ids,
  );
  const replies = new Map(found.map((row) => [row.petitionId, row]));
  return new Map(rows.map((row) => [row.id, signedReplies(row, replies.get(row.id) ?? null)]));
}

type InView = Pick<TableRow<"Petition">, "place" | "others" | "laterPapers">;

/** The replies that were signed, of every share, with the papers that changed them afterwards. */
function signedReplies(row: InView, reply: TableRow<"Reply"> | null): Json {
  const inView = {
    place: row.place,
    reply: reply && replyOf(reply),
    laterPapers: JSON.parse(row.laterPapers) as Share["laterPapers"],
  };
  return [inView, ...readShares(row.others)]
    .filter((share) => share.reply?.signature != null || share.laterPapers.length > 0)
    .sort((one, other) => one.place - other.place)
    .map(({ place, reply: its, laterPapers }) => ({
      place,
      reply: its?.signature == null ? null : wordsOf(its, its.signature),
      laterPapers: laterPapers.map(({ kind, note, on, paper, about }) => ({
        kind,
        note,
        on,
        paper: signatureOf(paper),
        about: signatureOf(about),
      })),
    }));
}

const wordsOf = (reply: Reply, signature: Signature): Json => ({
  answers: reply.answers.map(({ point, text }) => ({ point, text })),
  outcome: reply.outcome,
  legalBasis: reply.legalBasis,
  measures: reply.measures,
  contact: reply.contact,
  signature: signatureOf(signature),
});

/** Shares that are not in view were kept by releases that left an absent file out. */
const signatureOf = (signature: Signature): Json => ({
  documentNumber: signature.documentNumber,
  documentOn: signature.documentOn,
  signerName: signature.signerName,
  signerCapacity: signature.signerCapacity,
  fileId: signature.fileId ?? null,
});
