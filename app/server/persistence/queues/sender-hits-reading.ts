import type { Reader } from "../engine/database.ts";
import { askFirst, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const hits = select("h", tables.SenderHits);

/** What this officer's search found; null for others, and when its time is over. */
export const findHits = (reader: Reader, idHash: string, officerId: number, now: string) =>
  askFirst(
    reader,
    hits,
    `FROM "SenderHits" h WHERE h."idHash" = $1 AND h."officerId" = $2 AND h."expiresAt" > $3`,
    idHash,
    officerId,
    now,
  );
