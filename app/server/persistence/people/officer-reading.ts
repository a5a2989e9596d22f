import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import type { NamedReader } from "#app/domain/petition/lifecycle/custody/custody-commands.ts";
import type { AgencyId, DivisionId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import {
  askFirst,
  askSelected,
  pick,
  readEach,
  type SelectedRow,
  select,
  text,
  truth,
} from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";
import { officerRow } from "../petition/native-rows.ts";
import { type AgencyRow, findAgency } from "./agency-reading.ts";

/** An officer with what is shown of the unit. */
export type OfficerRow = TableRow<"Officer"> & {
  readonly agency: Pick<AgencyRow, "id" | "name" | "shortName" | "kind" | "onePerson">;
};

const officer = select("o", tables.Officer, {
  agencyName: text(`a."name"`),
  agencyShortName: text(`a."shortName"`),
  agencyKind: text(`a."kind"`),
  agencyOnePerson: truth(`a."onePerson"`),
});
const officers = `FROM "Officer" o JOIN "Agency" a ON a."id" = o."agencyId"`;

const officerOf = ({
  agencyName: name,
  agencyShortName: shortName,
  agencyKind: kind,
  agencyOnePerson: onePerson,
  ...row
}: SelectedRow<typeof officer>): OfficerRow => ({
  ...row,
  agency: { id: row.agencyId, name, shortName, kind, onePerson },
});

/** The officer with this number, or null. Each page of the staff asks, so the unit comes from memory. */
export async function findOfficer(
  handle: Reader | Transaction,
  id: number,
): Promise<OfficerRow | null> {
  const found = await officerRow(handle, id);
  const agency = found && (await findAgency(handle, found.agencyId));
  if (!agency) return null;
  const { name, shortName, kind, onePerson } = agency;
  return { ...found, agency: { id: agency.id, name, shortName, kind, onePerson } };
}

/** The officer who signs in with this address, or null. */
export async function findOfficerByEmail(handle: Reader | Transaction, email: string) {
  const row = await askFirst(handle, officer, `${officers} WHERE o."email" = $1`, email);
  return row && officerOf(row);
}

export const rolesOf = (row: { roles: string }) => JSON.parse(row.roles) as Role[];

/** The officer as the policy sees one. A deactivated account holds no role. */
export function officerActor(row: OfficerRow): OfficerActor {
  return {
    type: "officer",
    officerId: row.id as OfficerId,
    unitId: row.agencyId as AgencyId,
    divisionId: row.divisionId as DivisionId | null,
    side: row.agency.kind === "coordinating-office" ? "office" : "agency",
    roles: row.deactivatedAt === null ? rolesOf(row) : [],
    readsRestricted: row.deactivatedAt === null && row.readsRestricted,
  };
}

/** Everyone, or everyone of a unit, in Vietnamese order. */
export async function listOfficers(handle: Reader | Transaction, unitId?: number) {
  const values: SqlValue[] = unitId === undefined ? [] : [unitId];
  const where = unitId === undefined ? "" : `WHERE o."agencyId" = $1`;
  const rows = await askSelected(
    handle,
    officer,
    `${officers} ${where} ORDER BY o."sortKey", o."id"`,
    ...values,
  );
  return rows.map(officerOf);
}

const colleague = select(
  "o",
  pick(tables.Officer, "id", "displayName", "position", "roles", "divisionId"),
);

/**
 * The people of a unit whose account is not deactivated, in Vietnamese order. `assignees`
 * picks those to whom work can be given.
 */
export const activeOfficers = (handle: Reader | Transaction, unitId: number) =>
  askSelected(
    handle,
    colleague,
    `FROM "Officer" o WHERE o."agencyId" = $1 AND o."deactivatedAt" IS NULL
     ORDER BY o."sortKey", o."id"`,
    unitId,
  );

/** Display names by id, for the people that a history speaks of. */
export async function officerNames(handle: Reader | Transaction, ids: readonly number[]) {
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  const rows = await readEach(wanted, (id) => officerRow(handle, id));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.displayName] as const] : [])));
}

const heldRoles = select("o", pick(tables.Officer, "roles"));

/** Roles held in the unit by people who have set a password and are not deactivated, but for one of them. */
export async function rolesAtWork(
  handle: Reader | Transaction,
  unitId: number,
  exceptId = 0,
): Promise<Role[]> {
  const rows = await askSelected(
    handle,
    heldRoles,
    `FROM "Officer" o
     WHERE o."agencyId" = $1 AND o."deactivatedAt" IS NULL AND o."passwordHash" IS NOT NULL
       AND o."id" <> $2
     GROUP BY o."roles"`,
    unitId,
    exceptId,
  );
  return [...new Set(rows.flatMap(rolesOf))];
}

const reader = select("o", pick(tables.Officer, "id", "roles"));

/** The people of the unit who may read restricted petitions, and who of them decides for it. */
export async function restrictedReaders(
  handle: Reader | Transaction,
  unitId: number,
): Promise<readonly NamedReader[]> {
  const rows = await askSelected(
    handle,
    reader,
    `FROM "Officer" o
     WHERE o."agencyId" = $1 AND o."readsRestricted" AND o."deactivatedAt" IS NULL
     ORDER BY o."id"`,
    unitId,
  );
  return rows.map((row) => ({
    officerId: row.id as OfficerId,
    leads: rolesOf(row).some((role) => role === "office-lead" || role === "agency-lead"),
  }));
}

/** Everyone who can sign in: has set a password, and is not deactivated. */
export async function officersAtWork(handle: Reader | Transaction): Promise<OfficerRow[]> {
  const rows = await listOfficers(handle);
  return rows.filter((row) => row.deactivatedAt === null && row.passwordHash !== null);
}

/** Active accounts that administer. */
export async function activeAdministrators(handle: Reader | Transaction) {
  const rows = await listOfficers(handle);
  return rows.filter((row) => row.deactivatedAt === null && rolesOf(row).includes("administrator"));
}

export async function countAdministrators(handle: Reader | Transaction) {
  return (await activeAdministrators(handle)).length;
}
