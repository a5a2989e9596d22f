import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const invitation = select("i", tables.Invitation);
const officer = select("o", tables.Officer);

/** An invitation that may still be used at this instant, or null. */
export async function usableInvitation(
  handle: Reader | Transaction,
  tokenHash: string,
  now: string,
) {
  const found = await askFirst(
    handle,
    invitation,
    `FROM "Invitation" i JOIN "Officer" o ON o."id" = i."officerId"
     WHERE i."tokenHash" = $1 AND i."usedAt" IS NULL AND i."expiresAt" > $2
       AND o."deactivatedAt" IS NULL`,
    tokenHash,
    now,
  );
  const invited =
    found &&
    (await askFirst(handle, officer, `FROM "Officer" o WHERE o."id" = $1`, found.officerId));
  return found && invited ? { ...found, officer: invited } : null;
}
