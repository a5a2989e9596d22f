/** Everything of one petition that its staff page shows, read at once. */
import { type Reader, readClient, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/sqlite/client.ts";
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
  const row = await readClient(handle).petition.findUnique({
    where: { code },
    include: fileParts,
  });
  return row && { petition: petitionOf(row), row };
}

/** Display names by id, for the people and agencies that a history speaks of. */
export async function officerNames(handle: Reader | Transaction, ids: readonly number[]) {
  const rows = await readClient(handle).officer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}

export async function agencyNamesById(handle: Reader | Transaction, ids: readonly number[]) {
  const rows = await readClient(handle).agency.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, shortName: true },
  });
  return new Map(rows.map(({ id, shortName }) => [id, shortName]));
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
