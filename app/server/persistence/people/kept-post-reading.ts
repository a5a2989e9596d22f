import type { Reader } from "../engine/database.ts";
import { askFirst, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const post = select("k", tables.KeptPost);

/** What this officer sent into this ended session from this page; null for others, and when its time is over. */
export const findKeptPost = (
  reader: Reader,
  {
    sessionHash,
    officerId,
    address,
    now,
  }: { sessionHash: string; officerId: number; address: string; now: string },
) =>
  askFirst(
    reader,
    post,
    `FROM "KeptPost" k
     WHERE k."sessionHash" = $1 AND k."officerId" = $2 AND k."address" = $3 AND k."expiresAt" > $4`,
    sessionHash,
    officerId,
    address,
    now,
  );
