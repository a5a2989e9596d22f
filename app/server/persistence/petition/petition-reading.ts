import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, pick, select, text } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { petitionRow, petitionRowById } from "./native-rows.ts";
import { withParts } from "./petition-parts.ts";
import { petitionOf } from "./petition-rows.ts";

/** The petition of this code as its rules see it, or null. */
export async function findPetition(
  handle: Reader | Transaction,
  code: string,
): Promise<Petition | null> {
  const row = await petitionRow(handle, code);
  return row && petitionOf(await withParts(handle, row));
}

/** The petition with this number as its rules see it, or null. */
export async function findPetitionById(handle: Reader | Transaction, id: number) {
  const row = await petitionRowById(handle, id);
  return row && petitionOf(await withParts(handle, row));
}

/** What the petition with this number is about, in a line. */
export async function petitionTitle(handle: Reader | Transaction, id: number): Promise<string> {
  const row = await petitionRowById(handle, id);
  if (row === null) throw new Error("there is no petition of this number");
  return row.title;
}

const open = select("p", pick(tables.Petition, "code"));

/** The codes of restricted petitions on which the lead of their unit has not decided. */
export async function openRestrictions(reader: Reader): Promise<readonly string[]> {
  const rows = await askSelected(
    reader,
    open,
    `FROM "Petition" p WHERE p."restricted" AND p."openRestriction" IS NOT NULL ORDER BY p."id"`,
  );
  return rows.map(({ code }) => code);
}

const place = select("u", {}, { name: text(`u."name"`) });

/** The name of the place a petition is about, or null. */
export async function petitionPlace(handle: Reader | Transaction, petitionId: number) {
  const row = await askFirst(
    handle,
    place,
    `FROM "Petition" p JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     WHERE p."id" = $1`,
    petitionId,
  );
  return row?.name ?? null;
}
