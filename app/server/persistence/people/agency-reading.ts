import { type UnitSide, workingRoles } from "#app/domain/permission/actor.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  groupRows,
  pick,
  type SelectedRow,
  select,
  textOrNull,
  truth,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadCached } from "../work/reference-memory.ts";

const holdsOneOf = (side: UnitSide) =>
  `(${workingRoles[side].map((role) => `o."roles" LIKE '%"${role}"%'`).join(" OR ")})`;
/**
 * Whether the agency receives and answers in this system: it has accounts, and somebody whose account
 * is open works on petitions in it. Where nobody does, it is handled like a body without account.
 */
const worksHere = truth(`a."hasAccount" AND EXISTS (SELECT 1 FROM "Officer" o
  WHERE o."agencyId" = a."id" AND o."deactivatedAt" IS NULL AND o."passwordHash" IS NOT NULL
    AND CASE WHEN a."kind" = 'coordinating-office' THEN ${holdsOneOf("office")}
      ELSE ${holdsOneOf("agency")} END)`);
const agency = select("a", tables.Agency, { worksHere });
const agencyWithSuccessor = select("a", tables.Agency, {
  worksHere,
  successorName: textOrNull(`s."name"`),
});

export type AgencyRow = SelectedRow<typeof agency>;
const alias = select("l", pick(tables.AgencyAlias, "agencyId", "kind", "name"));

/** The unit whose register and duties this installation serves first: the coordinating office. */
export const coordinatingOffice = (handle: Reader | Transaction) =>
  loadCached(handle, "coordinating office", async () => {
    const office = await askFirst(
      handle,
      agency,
      `FROM "Agency" a WHERE a."kind" = 'coordinating-office' AND a."validTo" IS NULL
       ORDER BY a."id" LIMIT 1`,
    );
    if (office === null) throw new Error("there is no coordinating office");
    return office;
  });

/** The agency with this number, or null. */
export const findAgency = (handle: Reader | Transaction, id: number) =>
  loadCached(handle, `agency ${id}`, () =>
    askFirst(handle, agency, `FROM "Agency" a WHERE a."id" = $1`, id),
  );

/** The agency with this code, or null. */
export const findAgencyByCode = (handle: Reader | Transaction, code: string) =>
  askFirst(handle, agency, `FROM "Agency" a WHERE a."code" = $1`, code);

const hasEnded = ({ validTo }: AgencyRow, today: string) => validTo !== null && validTo <= today;

/** Whether the agency of this number was ended or merged by the day. */
export async function isAgencyEnded(handle: Reader | Transaction, id: number, today: string) {
  const found = await findAgency(handle, id);
  return found !== null && hasEnded(found, today);
}

/** The agency at work that follows this one, past others that ended too; null where none was entered. */
export async function findSuccessor(handle: Reader | Transaction, id: number, today: string) {
  const passed = new Set<number>();
  let at = await findAgency(handle, id);
  while (at !== null && !passed.has(at.id)) {
    passed.add(at.id);
    at = at.successorId === null ? null : await findAgency(handle, at.successorId);
    if (at !== null && !hasEnded(at, today)) return at;
  }
  return null;
}

/** Agencies in Vietnamese order, with the other and former names that lead to them. */
export const listAgencies = (handle: Reader | Transaction) =>
  loadCached(handle, "agencies", async () => {
    const agencies = await askSelected(
      handle,
      agencyWithSuccessor,
      `FROM "Agency" a LEFT JOIN "Agency" s ON s."id" = a."successorId"
       ORDER BY a."sortKey", a."id"`,
    );
    const aliases = groupRows(
      await askSelected(handle, alias, `FROM "AgencyAlias" l ORDER BY l."id"`),
      ({ agencyId }) => agencyId,
    );
    return agencies.map(({ successorName, ...row }) => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      successor: successorName === null ? null : { name: successorName },
    }));
  });

/** The names of the aliases by what they are. */
export function sortAliases(aliases: readonly { readonly kind: string; readonly name: string }[]) {
  const namesOf = (wanted: string) =>
    aliases.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  return { formerNames: namesOf("former"), otherNames: namesOf("other") };
}
