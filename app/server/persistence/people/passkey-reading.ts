import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const passkey = select("k", tables.Passkey);

/** The keys of an officer, the oldest first. */
export const passkeysOf = (handle: Reader | Transaction, officerId: number) =>
  askSelected(
    handle,
    passkey,
    `FROM "Passkey" k WHERE k."officerId" = $1 ORDER BY k."createdAt", k."id"`,
    officerId,
  );
