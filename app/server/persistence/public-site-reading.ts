import type { Reader } from "./database.ts";
import { askRows } from "./raw-sql.ts";

export type PublicFigures = {
  readonly received: number;
  readonly answered: number;
  readonly onTime: number;
  readonly published: number;
};

/**
 * Counts for everybody. Received means entered in a register; on time means that the signed reply was
 * submitted by its day. Restricted petitions are in none of them.
 */
export async function publicFigures(reader: Reader): Promise<PublicFigures> {
  const [row] = await askRows<Record<keyof PublicFigures, number | bigint>>(
    reader,
    `SELECT
       (SELECT COUNT(*) FROM "Petition"
         WHERE "restricted" = FALSE AND "registerNumber" IS NOT NULL) AS "received",
       (SELECT COUNT(*) FROM "Petition"
         WHERE "restricted" = FALSE AND "answeredOn" IS NOT NULL) AS "answered",
       (SELECT COUNT(*) FROM "Petition" p JOIN "Reply" r ON r."petitionId" = p."id"
         WHERE p."restricted" = FALSE AND p."answeredOn" IS NOT NULL
           AND r."submittedOn" <= p."replyDueOn") AS "onTime",
       (SELECT COUNT(*) FROM "PublicRecord" WHERE "state" = 'published') AS "published"`,
  );
  return {
    received: Number(row?.received ?? 0),
    answered: Number(row?.answered ?? 0),
    onTime: Number(row?.onTime ?? 0),
    published: Number(row?.published ?? 0),
  };
}
