/** Everything that the page of one petition shows to its sender. */

import type { Reader } from "../engine/database.ts";
import { askFirst, askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { findAgency } from "../people/agency-reading.ts";
import { fileRows, historyRows, petitionRow, senderRow } from "../petition/native-rows.ts";
import { findPlaceNames } from "../petition/petition-file-reading.ts";
import { withParts } from "../petition/petition-parts.ts";
import { handlersIn, type PetitionRow } from "../petition/petition-rows.ts";

const trackingKey = select("p", pick(tables.Petition, "code", "secretHash"));

/** Where the answers of a petition are published, share by share: never their words. */
const publishedPlace = select(
  "r",
  pick(tables.PublicRecord, "place", "address", "state", "documentNumber"),
);
const ofPetition = `FROM "PublicRecord" r WHERE r."petitionId" = $1 ORDER BY r."place"`;

/** What a code and secret are compared with; null where there is no such code. */
export const trackingKeyOf = (reader: Reader, code: string) =>
  askFirst(reader, trackingKey, `FROM "Petition" p WHERE p."code" = $1`, code);

export async function petitionForSender(reader: Reader, code: string) {
  const found = await petitionRow(reader, code);
  if (found === null) return null;
  const events = await historyRows(reader, found.id);
  const parts = await withParts(reader, found);
  return {
    ...parts,
    sender: await senderRow(reader, found.id),
    receivingUnit: await unitNamed(reader, found.receivingUnitId),
    handlers: await handlersOf(reader, parts),
    administrativeUnit: await findPlaceNames(reader, found.administrativeUnitId),
    files: await fileRows(reader, found.id),
    publicRecords: await askSelected(reader, publishedPlace, ofPetition, found.id),
    events: events.reverse(),
  };
}

export type PetitionForSender = NonNullable<Awaited<ReturnType<typeof petitionForSender>>>;

/** The agencies to which its shares went, by their numbers. */
async function handlersOf(reader: Reader, row: PetitionRow) {
  const agencies = await agencyNames(reader, handlersIn(row));
  return new Map(agencies.map((agency) => [agency.id, agency] as const));
}

async function unitNamed(reader: Reader, id: number) {
  const agency = await findAgency(reader, id);
  if (agency === null) throw new Error("a petition's agency is missing");
  const { name, nameEn, phone, registerCode, worksHere } = agency;
  return { id, name, nameEn, phone, registerCode, worksHere };
}

/** Names of agencies by their numbers. */
export async function agencyNames(reader: Reader, ids: readonly number[]) {
  return Promise.all(ids.map((id) => unitNamed(reader, id)));
}

/** What the receipt of a petition says besides its code. */
export async function receiptFacts(reader: Reader, code: string) {
  const found = await petitionRow(reader, code);
  if (found === null) return null;
  const files = await fileRows(reader, found.id);
  return {
    ...found,
    receivingUnit: await unitNamed(reader, found.receivingUnitId),
    sender: await senderRow(reader, found.id),
    files: files.filter(({ purpose }) => purpose === "from-sender"),
  };
}
