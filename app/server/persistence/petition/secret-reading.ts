import type { Reader } from "../engine/database.ts";
import { askSelected, pick, placesFor, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const opened = select("p", pick(tables.Petition, "code", "stage", "secretHash"));

/** Codes and stages of the petitions that these secret hashes open. */
export const petitionsBySecret = (reader: Reader, hashes: readonly string[]) =>
  askSelected(
    reader,
    opened,
    `FROM "Petition" p WHERE p."secretHash" IN (${placesFor(hashes)}) AND NOT p."restricted"
     ORDER BY p."id"`,
    ...hashes,
  );
