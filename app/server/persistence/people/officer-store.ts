import type { Role } from "#app/domain/permission/actor.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

export type NewOfficer = {
  readonly email: string;
  readonly displayName: string;
  readonly position: string;
  readonly sortKey: string;
  readonly passwordHash: string | null;
  readonly agencyId: number;
  readonly divisionId?: number | null;
  readonly roles: readonly Role[];
  readonly readsRestricted: boolean;
  readonly createdAt: string;
};

export async function insertOfficer(transaction: Transaction, officer: NewOfficer) {
  const { roles, ...columns } = officer;
  const client = await writeClient(transaction);
  const row = await client.officer.create({
    data: { ...columns, roles: JSON.stringify(roles) },
  });
  await raisePublicVersion(transaction);
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
  const client = await writeClient(transaction);
  await client.officer.update({
    where: { id },
    data: { ...columns, ...(roles && { roles: JSON.stringify(roles) }) },
  });
  // The public form is open while somebody is there to read what is sent.
  await raisePublicVersion(transaction);
}
