import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import type { AgencyId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import { officerRow } from "../petition/native-rows.ts";
import { findAgency } from "./agency-store.ts";

const withAgency = {
  agency: { select: { id: true, name: true, shortName: true, kind: true, onePerson: true } },
} as const;

export type OfficerRow = Prisma.OfficerGetPayload<{ include: typeof withAgency }>;

export async function findOfficer(
  handle: Reader | Transaction,
  id: number,
): Promise<OfficerRow | null> {
  const officer = await officerRow(handle, id);
  const agency = officer && (await findAgency(handle, officer.agencyId));
  if (!agency) return null;
  const { name, shortName, kind, onePerson } = agency;
  return { ...officer, agency: { id: agency.id, name, shortName, kind, onePerson } };
}

export async function findOfficerByEmail(handle: Reader | Transaction, email: string) {
  return readClient(handle).officer.findUnique({ where: { email }, include: withAgency });
}

export const rolesOf = (officer: { roles: string }) => JSON.parse(officer.roles) as Role[];

/** The officer as the policy sees one. A deactivated account holds no role. */
export function officerActor(officer: OfficerRow): OfficerActor {
  return {
    type: "officer",
    officerId: officer.id as OfficerId,
    unitId: officer.agencyId as AgencyId,
    side: officer.agency.kind === "coordinating-office" ? "office" : "agency",
    roles: officer.deactivatedAt === null ? rolesOf(officer) : [],
    readsRestricted: officer.deactivatedAt === null && officer.readsRestricted,
  };
}

export async function listOfficers(handle: Reader | Transaction, unitId?: number) {
  return readClient(handle).officer.findMany({
    ...(unitId === undefined ? {} : { where: { agencyId: unitId } }),
    include: withAgency,
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

/** How many people of the unit are named readers of restricted petitions. */
export async function countRestrictedReaders(handle: Reader | Transaction, unitId: number) {
  const [row] = await askRows<{ count: number }>(
    handle,
    `SELECT COUNT(*) AS "count" FROM "Officer"
     WHERE "agencyId" = $1 AND "readsRestricted" AND "deactivatedAt" IS NULL`,
    unitId,
  );
  return Number(row?.count ?? 0);
}

export type NewOfficer = {
  readonly email: string;
  readonly displayName: string;
  readonly position: string;
  readonly sortKey: string;
  readonly passwordHash: string | null;
  readonly agencyId: number;
  readonly roles: readonly Role[];
  readonly readsRestricted: boolean;
  readonly createdAt: string;
};

export async function insertOfficer(transaction: Transaction, officer: NewOfficer) {
  const { roles, ...columns } = officer;
  const row = await writeClient(transaction).officer.create({
    data: { ...columns, roles: JSON.stringify(roles) },
  });
  return row.id;
}

export async function updateOfficer(
  transaction: Transaction,
  id: number,
  change: Partial<Omit<NewOfficer, "roles" | "createdAt">> & {
    roles?: readonly Role[];
    deactivatedAt?: string | null;
  },
) {
  const { roles, ...columns } = change;
  await writeClient(transaction).officer.update({
    where: { id },
    data: { ...columns, ...(roles && { roles: JSON.stringify(roles) }) },
  });
}

/** Why a one-time link was made. */
export type LinkPurpose = "invitation" | "recovery" | "break-glass";

export async function insertInvitation(
  transaction: Transaction,
  invitation: {
    officerId: number;
    purpose: LinkPurpose;
    tokenHash: string;
    createdAt: string;
    expiresAt: string;
  },
) {
  await writeClient(transaction).invitation.create({ data: invitation });
}

/** An invitation that may still be used at this instant, or null. */
export async function usableInvitation(
  handle: Reader | Transaction,
  tokenHash: string,
  now: string,
) {
  return readClient(handle).invitation.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, officer: { deactivatedAt: null } },
    include: { officer: true },
  });
}

/** Uses it up. Answers false when it was used in the meantime. */
export async function consumeInvitation(transaction: Transaction, id: number, at: string) {
  const { count } = await writeClient(transaction).invitation.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1;
}

/** No one-time link of this officer that was made before opens anything any more. */
export async function closeInvitationsOf(transaction: Transaction, officerId: number, at: string) {
  await writeClient(transaction).invitation.updateMany({
    where: { officerId, usedAt: null },
    data: { usedAt: at },
  });
}

/** Active accounts that administer. */
export async function activeAdministrators(handle: Reader | Transaction) {
  const officers = await listOfficers(handle);
  return officers.filter(
    (officer) => officer.deactivatedAt === null && rolesOf(officer).includes("administrator"),
  );
}

export async function countAdministrators(handle: Reader | Transaction) {
  return (await activeAdministrators(handle)).length;
}
