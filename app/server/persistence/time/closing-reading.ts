import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const atOnce = 500;
const code = select("p", pick(tables.Petition, "code"));

/** Answered petitions, the longest answered first. */
export async function petitionsToClose(reader: Reader): Promise<string[]> {
  const rows = await askSelected(
    reader,
    code,
    `FROM "Petition" p WHERE p."stage" = 'answered'
     ORDER BY p."answeredOn", p."id" LIMIT ${atOnce}`,
  );
  return rows.map((row) => row.code);
}
