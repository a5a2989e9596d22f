import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const petition = select("p", pick(tables.Petition, "code"));
const ways = ["phone", "email", "address", "postalAddress"] as const;
const sameWay = ways.map((way) => `(s."${way}" <> '' AND s."${way}" = o."${way}")`).join(" OR ");

/**
 * The codes of what the same person sent to the same unit, this petition among them: under one name, and
 * reached in one way. What is restricted is left out.
 */
export const codesOfSamePerson = (reader: Reader, petitionId: number) =>
  askSelected(
    reader,
    petition,
    `FROM "Petition" p JOIN "Sender" s ON s."petitionId" = p."id"
     JOIN "Sender" o ON o."petitionId" = $1
     JOIN "Petition" q ON q."id" = $1 AND q."receivingUnitId" = p."receivingUnitId"
     WHERE p."id" = $1 OR (p."restricted" = FALSE AND s."nameSortKey" <> ''
       AND s."nameSortKey" = o."nameSortKey" AND (${sameWay}))
     ORDER BY p."id"`,
    petitionId,
  );
