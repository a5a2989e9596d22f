/** Everything of one petition that its staff page shows, read at once. */

import { type Reader, readClient, type Transaction } from "../engine/database.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import { findAgency } from "../people/agency-store.ts";
import { listAdministrativeUnits, listFields } from "../work/reference-store.ts";
import {
  fileRows,
  forwardingRows,
  officerRow,
  petitionRow,
  publicRecordOf,
  senderRow,
} from "./native-rows.ts";
import { withParts } from "./petition-parts.ts";
import { petitionOf, petitionParts } from "./petition-rows.ts";

const agencyNames = {
  select: {
    id: true,
    name: true,
    shortName: true,
    registerCode: true,
    hasAccount: true,
    email: true,
    phone: true,
    address: true,
  },
} as const;

const fileParts = {
  ...petitionParts,
  sender: true,
  files: { orderBy: { id: "asc" } },
  forwardings: { orderBy: { id: "asc" }, include: { agency: agencyNames } },
  field: true,
  administrativeUnit: { select: { name: true } },
  receivingUnit: agencyNames,
  handlingAgency: agencyNames,
  publicRecord: true,
} as const satisfies Prisma.PetitionInclude;

export type PetitionFileRow = Prisma.PetitionGetPayload<{ include: typeof fileParts }>;

/** The petition as its rules see it, and its whole row beside it; null where there is none. */
export async function readPetitionFile(handle: Reader | Transaction, code: string) {
  const found = await petitionRow(handle, code);
  if (found === null) return null;
  const row: PetitionFileRow = {
    ...(await withParts(handle, found)),
    sender: await senderRow(handle, found.id),
    files: await fileRows(handle, found.id),
    forwardings: await Promise.all(
      (await forwardingRows(handle, found.id)).map(async (forwarding) => ({
        ...forwarding,
        agency: await agencyNamed(handle, forwarding.agencyId),
      })),
    ),
    field: (await listFields(handle)).find(({ code: its }) => its === found.fieldCode) ?? null,
    administrativeUnit: await placeNamed(handle, found.administrativeUnitId),
    receivingUnit: await agencyNamed(handle, found.receivingUnitId),
    handlingAgency:
      found.handlingAgencyId === null ? null : await agencyNamed(handle, found.handlingAgencyId),
    publicRecord: await publicRecordOf(handle, found.id),
  };
  return { petition: petitionOf(row), row };
}

async function agencyNamed(handle: Reader | Transaction, id: number) {
  const agency = await findAgency(handle, id);
  if (agency === null) throw new Error("a petition's agency is missing");
  const { name, shortName, registerCode, hasAccount, email, phone, address } = agency;
  return { id, name, shortName, registerCode, hasAccount, email, phone, address };
}

export async function placeNamed(handle: Reader | Transaction, id: number | null) {
  if (id === null) return null;
  const unit = (await listAdministrativeUnits(handle)).find((one) => one.id === id);
  return unit ? { name: unit.name } : null;
}

/** Display names by id, for the people and agencies that a history speaks of. */
export async function officerNames(handle: Reader | Transaction, ids: readonly number[]) {
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  const rows = await Promise.all(wanted.map((id) => officerRow(handle, id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.displayName] as const] : [])));
}

export async function agencyNamesById(handle: Reader | Transaction, ids: readonly number[]) {
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  const rows = await Promise.all(wanted.map((id) => findAgency(handle, id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.shortName] as const] : [])));
}

/** A stored file together with the code of its petition, or null. */
export async function fileWithPetition(handle: Reader | Transaction, fileId: number) {
  return readClient(handle).storedFile.findFirst({
    where: { id: fileId, petitionId: { not: null } },
    include: { petition: { select: { code: true } } },
  });
}

/** The people of a unit to whom work can be given. */
export async function activeOfficers(handle: Reader | Transaction, unitId: number) {
  return readClient(handle).officer.findMany({
    where: { agencyId: unitId, deactivatedAt: null },
    select: { id: true, displayName: true, position: true, roles: true },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}
