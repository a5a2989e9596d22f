import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  number,
  pick,
  placesFor,
  type SelectedRow,
  select,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const file = select("f", tables.StoredFile);

export const findStoredFile = (handle: Reader | Transaction, id: number) =>
  askFirst(handle, file, `FROM "StoredFile" f WHERE f."id" = $1`, id);

const fileOfPetition = select("f", tables.StoredFile, { code: text(`p."code"`) });

/** A stored file together with the code of its petition, or null. */
export async function fileWithPetition(handle: Reader | Transaction, fileId: number) {
  const found = await askFirst(
    handle,
    fileOfPetition,
    `FROM "StoredFile" f JOIN "Petition" p ON p."id" = f."petitionId" WHERE f."id" = $1`,
    fileId,
  );
  if (found === null) return null;
  const { code, ...row } = found;
  return { ...row, petition: { code } };
}

const sum = select("f", {}, { bytes: number(`COALESCE(SUM(f."bytes"), 0)`) });

/** How many bytes all stored files have together. */
export async function storedBytes(handle: Reader | Transaction) {
  const row = await askFirst(handle, sum, `FROM "StoredFile" f`);
  return row?.bytes ?? 0;
}

const key = select("f", pick(tables.StoredFile, "storageKey"));

/** Which of these keys belong to a stored file. */
export async function knownStorageKeys(
  handle: Reader | Transaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await askSelected(
    handle,
    key,
    `FROM "StoredFile" f WHERE f."storageKey" IN (${placesFor(keys)})`,
    ...keys,
  );
  return new Set(rows.map(({ storageKey }) => storageKey));
}

export type StoredFileRow = SelectedRow<typeof file>;
type Among = { readonly onlyOf: readonly number[] | null; readonly atMost: number };

/** The stored files after the given one in order, of all petitions and drafts or of the given petitions. */
export const filesAfter = (reader: Reader, after: number, { onlyOf, atMost }: Among) =>
  askSelected(
    reader,
    file,
    `FROM "StoredFile" f WHERE f."id" > $1
       ${onlyOf === null ? "" : `AND f."petitionId" IN (${placesFor(onlyOf, 3)})`}
     ORDER BY f."id" LIMIT $2`,
    after,
    atMost,
    ...(onlyOf ?? []),
  );
