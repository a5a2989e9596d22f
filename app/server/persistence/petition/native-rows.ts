/** Whole rows by hand-written statements, prepared once: for pages that are read often. */
import type { Reader, Transaction } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import {
  askFirst,
  askSelected,
  placesFor,
  type Selection,
  select,
} from "../engine/selected-rows.ts";
import { type TableName, type TableRow, tables } from "../engine/tables.ts";

type Handle = Reader | Transaction;
type WholeRows = { readonly [T in TableName]: Selection<TableRow<T>> };

const whole = Object.fromEntries(
  Object.entries(tables).map(([name, columns]) => [name, select("t", columns)]),
) as unknown as WholeRows;

const rowsOf = <T extends TableName>(
  handle: Handle,
  table: T,
  condition: string,
  ...values: SqlValue[]
): Promise<TableRow<T>[]> =>
  askSelected(handle, whole[table], `FROM "${table}" t WHERE ${condition}`, ...values);

const rowOf = <T extends TableName>(
  handle: Handle,
  table: T,
  condition: string,
  ...values: SqlValue[]
): Promise<TableRow<T> | null> =>
  askFirst(handle, whole[table], `FROM "${table}" t WHERE ${condition}`, ...values);

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
export const pointRowsOf = (handle: Handle, ids: readonly number[]) =>
  rowsOf(handle, "Point", `"petitionId" IN (${placesFor(ids)}) ORDER BY "place"`, ...ids);
export const replyRowsOf = (handle: Handle, ids: readonly number[]) =>
  rowsOf(handle, "Reply", `"petitionId" IN (${placesFor(ids)})`, ...ids);
export const petitionRowsById = (handle: Handle, ids: readonly number[]) =>
  rowsOf(handle, "Petition", `"id" IN (${placesFor(ids)}) ORDER BY "nextDueOn", "id"`, ...ids);
export const awaitingPetitionRows = (handle: Handle) =>
  rowsOf(
    handle,
    "Petition",
    `"stage" = 'awaiting-supplement' AND "quarantine" = 'none' ORDER BY "nextDueOn", "id"`,
  );
export const forwardingRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "Forwarding", `"petitionId" = $1 ORDER BY "id"`, petitionId);
export const fileRows = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "StoredFile", `"petitionId" = $1 ORDER BY "id"`, petitionId);
export const draftFileRows = (handle: Handle, idHash: string) =>
  rowsOf(handle, "StoredFile", `"draftIdHash" = $1 ORDER BY "id"`, idHash);
export const publicRecordOf = (handle: Handle, petitionId: number, place: number) =>
  rowOf(handle, "PublicRecord", `"petitionId" = $1 AND "place" = $2`, petitionId, place);
export const publicRecordsOf = (handle: Handle, petitionId: number) =>
  rowsOf(handle, "PublicRecord", `"petitionId" = $1 ORDER BY "place"`, petitionId);
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
