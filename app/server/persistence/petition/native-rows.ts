/**
 * Whole rows by hand-written statements, in the shape in which Prisma gives them: for pages that are
 * read often. `native-rows.test.ts` holds both next to each other.
 */
import type { Reader, Transaction } from "../engine/database.ts";
import { askRows, type SqlValue } from "../engine/raw-sql.ts";
import type { Prisma } from "../generated/sqlite/client.ts";

type Handle = Reader | Transaction;
type PlainRow<Model extends keyof Shapes> = Shapes[Model];
type Shapes = {
  readonly Petition: Prisma.PetitionGetPayload<object>;
  readonly Sender: Prisma.SenderGetPayload<object>;
  readonly Point: Prisma.PointGetPayload<object>;
  readonly Reply: Prisma.ReplyGetPayload<object>;
  readonly Forwarding: Prisma.ForwardingGetPayload<object>;
  readonly StoredFile: Prisma.StoredFileGetPayload<object>;
  readonly HistoryEvent: Prisma.HistoryEventGetPayload<object>;
  readonly PublicRecord: Prisma.PublicRecordGetPayload<object>;
  readonly Officer: Prisma.OfficerGetPayload<object>;
  readonly Session: Prisma.SessionGetPayload<object>;
  readonly Draft: Prisma.DraftGetPayload<object>;
};

/** SQLite answers 0 and 1 where a column holds a truth value. */
const truths: { readonly [Model in keyof Shapes]?: readonly (keyof Shapes[Model])[] } = {
  Petition: [
    "replyDueProvisional",
    "forwardDueProvisional",
    "readBack",
    "handledInOffice",
    "restricted",
  ],
  Sender: ["mayPublishName"],
  Forwarding: ["replyDueProvisional"],
  StoredFile: ["hasTextLayer"],
  Officer: ["readsRestricted"],
};

async function rowsOf<Model extends keyof Shapes>(
  handle: Handle,
  model: Model,
  condition: string,
  ...values: SqlValue[]
): Promise<PlainRow<Model>[]> {
  const rows = await askRows<PlainRow<Model>>(
    handle,
    `SELECT * FROM "${model}" WHERE ${condition}`,
    ...values,
  );
  const names = truths[model];
  if (handle.kind === "postgresql" || names === undefined) return rows;
  return rows.map((row) => {
    const told = Object.fromEntries(names.map((name) => [name, Boolean(row[name])]));
    return { ...row, ...told };
  });
}

async function rowOf<Model extends keyof Shapes>(
  handle: Handle,
  model: Model,
  condition: string,
  ...values: SqlValue[]
): Promise<PlainRow<Model> | null> {
  const [row] = await rowsOf(handle, model, condition, ...values);
  return row ?? null;
}

export const petitionRow = (handle: Handle, code: string) =>
  rowOf(handle, "Petition", `"code" = $1`, code);
export const petitionRowById = (handle: Handle, id: number) =>
  rowOf(handle, "Petition", `"id" = $1`, id);
export const senderRow = (handle: Handle, petitionId: number) =>
  rowOf(handle, "Sender", `"petitionId" = $1`, petitionId);
export const replyRow = (handle: Handle, petitionId: number) =>
  rowOf(handle, "Reply", `"petitionId" = $1`, petitionId);
export const pointRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "Point", `"petitionId" = $1 ORDER BY "place"`, petitionId);
export const forwardingRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "Forwarding", `"petitionId" = $1 ORDER BY "id"`, petitionId);
export const fileRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "StoredFile", `"petitionId" = $1 ORDER BY "id"`, petitionId);
export const draftFileRows = (handle: Handle, idHash: string) =>
  rowsOf(handle, "StoredFile", `"draftIdHash" = $1 ORDER BY "id"`, idHash);
export const publicRecordOf = (handle: Handle, petitionId: number) =>
  rowOf(handle, "PublicRecord", `"petitionId" = $1`, petitionId);
export const publicRecordByAddress = (handle: Handle, address: string) =>
  rowOf(handle, "PublicRecord", `"address" = $1`, address);
export const officerRow = (handle: Handle, id: number) => rowOf(handle, "Officer", `"id" = $1`, id);
export const sessionRow = (handle: Handle, tokenHash: string) =>
  rowOf(handle, "Session", `"tokenHash" = $1`, tokenHash);
export const draftRow = (handle: Handle, idHash: string, now: string) =>
  rowOf(handle, "Draft", `"idHash" = $1 AND "expiresAt" > $2`, idHash, now);
/** The links of one petition, oldest first. */
export const historyRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "HistoryEvent", `"petitionId" = $1 ORDER BY "sequence"`, petitionId);
