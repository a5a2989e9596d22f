/** Everything of one petition that its staff page shows, read at once. */

import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { readEach } from "../engine/selected-rows.ts";
import type { TableRow } from "../engine/tables.ts";
import { type AgencyRow, findAgency } from "../people/agency-reading.ts";
import { listAdministrativeUnits, listFields } from "../work/reference-reading.ts";
import {
  fileRows,
  forwardingRows,
  petitionRow,
  publicRecordsOf,
  senderRow,
} from "./native-rows.ts";
import { withParts } from "./petition-parts.ts";
import { handlersIn, type PetitionRow, petitionOf } from "./petition-rows.ts";

type AgencyNames = Pick<
  AgencyRow,
  "id" | "name" | "shortName" | "registerCode" | "worksHere" | "email" | "phone" | "address"
>;

/** A petition's own row with the names of its agencies. */
export type PetitionHeadRow = PetitionRow & {
  readonly receivingUnit: AgencyNames;
  /** The agencies to which its shares went, by their numbers. */
  readonly handlers: ReadonlyMap<number, AgencyNames>;
};

/** A petition's row with everything of it that the staff page shows. */
export type PetitionFileRow = PetitionHeadRow & {
  readonly sender: TableRow<"Sender"> | null;
  readonly files: readonly TableRow<"StoredFile">[];
  readonly forwardings: readonly (TableRow<"Forwarding"> & { readonly agency: AgencyNames })[];
  readonly field: TableRow<"Field"> | null;
  readonly administrativeUnit: { readonly name: string } | null;
  readonly publicRecords: readonly TableRow<"PublicRecord">[];
};

/** The petition as its rules see it, and its whole row beside it; null where there is none. */
export async function readPetitionFile(handle: Reader | Transaction, code: string) {
  const found = await petitionRow(handle, code);
  if (found === null) return null;
  const parts = await withParts(handle, found);
  const row: PetitionFileRow = {
    ...parts,
    sender: await senderRow(handle, found.id),
    files: await fileRows(handle, found.id),
    forwardings: await readEach(await forwardingRows(handle, found.id), async (forwarding) => ({
      ...forwarding,
      agency: await loadAgencyNames(handle, forwarding.agencyId),
    })),
    field: (await listFields(handle)).find(({ code: its }) => its === found.fieldCode) ?? null,
    administrativeUnit: await findPlaceNames(handle, found.administrativeUnitId),
    receivingUnit: await loadAgencyNames(handle, found.receivingUnitId),
    handlers: await loadHandlers(handle, parts),
    publicRecords: await publicRecordsOf(handle, found.id),
  };
  return { petition: petitionOf(row), row };
}

/** The petition as its rules see it, and its own row with the names of its agencies; null where there is none. */
export async function readPetitionHead(handle: Reader | Transaction, code: string) {
  const found = await petitionRow(handle, code);
  if (found === null) return null;
  const parts = await withParts(handle, found);
  const row: PetitionHeadRow = {
    ...parts,
    receivingUnit: await loadAgencyNames(handle, found.receivingUnitId),
    handlers: await loadHandlers(handle, parts),
  };
  return { petition: petitionOf(row), row };
}

async function loadHandlers(handle: Reader | Transaction, row: PetitionRow) {
  const names = await readEach(handlersIn(row), (id) => loadAgencyNames(handle, id));
  return new Map(names.map((one) => [one.id, one] as const));
}

/** What was written to the agency of the share in view. */
export const coverNoteOf = ({ forwardings }: PetitionFileRow, { place }: Petition) =>
  forwardings.find((one) => one.place === place && one.returnedOn === null)?.coverNote ?? "";

/** The agency of the share in view, or null where there is none. */
export const handlerOf = ({ handlers }: PetitionHeadRow, { forwarding }: Petition) =>
  (forwarding && handlers.get(forwarding.agencyId)) ?? null;

async function loadAgencyNames(handle: Reader | Transaction, id: number): Promise<AgencyNames> {
  const agency = await findAgency(handle, id);
  if (agency === null) throw new Error("a petition's agency is missing");
  const { name, shortName, registerCode, worksHere, email, phone, address } = agency;
  return { id, name, shortName, registerCode, worksHere, email, phone, address };
}

export async function findPlaceNames(handle: Reader | Transaction, id: number | null) {
  if (id === null) return null;
  const unit = (await listAdministrativeUnits(handle)).find((one) => one.id === id);
  return unit ? { name: unit.name } : null;
}

/** Short names by id, for the agencies that a history speaks of. */
export async function agencyNamesById(handle: Reader | Transaction, ids: readonly number[]) {
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  const rows = await readEach(wanted, (id) => findAgency(handle, id));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.shortName] as const] : [])));
}
