import type { TableRow } from "../../persistence/engine/tables.ts";

/** A file as the pages of staff list it. */
export type StaffAttachment = { readonly id: number; readonly name: string; readonly size: number };

/** What the pages of staff list of a stored file. */
export const toStaffAttachment = ({
  id,
  fileName: name,
  bytes: size,
}: Pick<TableRow<"StoredFile">, "id" | "fileName" | "bytes">): StaffAttachment => ({
  id,
  name,
  size,
});
