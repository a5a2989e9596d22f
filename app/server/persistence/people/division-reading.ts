/** Divisions (phong) of agencies, and what hangs on them. */
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  number,
  readEach,
  select,
  selectComputed,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadCached } from "../work/reference-memory.ts";

const division = select("d", tables.Division);

/** The divisions of an agency in Vietnamese order, those that ended included. */
export const listDivisions = (handle: Reader | Transaction, agencyId: number) =>
  askSelected(
    handle,
    division,
    `FROM "Division" d WHERE d."agencyId" = $1 ORDER BY d."sortKey", d."id"`,
    agencyId,
  );

const agencyWithDivisions = selectComputed({ agencyId: number(`d."agencyId"`) });

/** Whether an agency ever had a division: of one that had none no page speaks of them. */
export async function hasDivisions(reader: Reader, agencyId: number): Promise<boolean> {
  const agencies = await loadCached(reader, "agencies with divisions", async () => {
    const rows = await askSelected(
      reader,
      agencyWithDivisions,
      `FROM (SELECT DISTINCT "agencyId" FROM "Division") d`,
    );
    return new Set(rows.map((row) => row.agencyId));
  });
  return agencies.has(agencyId);
}

/** The divisions that are at work, of every agency. */
export const allOpenDivisions = (handle: Reader | Transaction) =>
  askSelected(
    handle,
    division,
    `FROM "Division" d WHERE d."endedOn" IS NULL ORDER BY d."agencyId", d."sortKey", d."id"`,
  );

/** The division with this number, or null. */
export const findDivision = (handle: Reader | Transaction, id: number) =>
  askFirst(handle, division, `FROM "Division" d WHERE d."id" = $1`, id);

/** Names by number, for what a history or a page speaks of. */
export async function divisionNames(handle: Reader | Transaction, ids: readonly number[]) {
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  const rows = await readEach(wanted, (id) => findDivision(handle, id));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
}

const hanging = selectComputed({
  people: number(`(SELECT COUNT(*) FROM "Officer" o
    WHERE o."divisionId" = $1 AND o."deactivatedAt" IS NULL)`),
  work: number(`(SELECT COUNT(*) FROM "Forwarding" f
    WHERE f."divisionId" = $1 AND f."returnedOn" IS NULL
      AND f."stage" IN ('forwarded', 'in-progress', 'reply-drafted', 'awaiting-supplement'))
    + (SELECT COUNT(*) FROM "Petition" p WHERE p."divisionId" = $1 AND p."handlingAgencyId" IS NULL
      AND p."stage" IN ('received', 'registered', 'returned', 'in-progress', 'reply-drafted',
        'awaiting-supplement', 'reply-submitted'))`),
});

/** How many people whose accounts are open, and how much open work, a division has. */
export async function countHanging(handle: Reader | Transaction, id: number) {
  return (
    (await askFirst(handle, hanging, `FROM "Division" d WHERE d."id" = $1`, id)) ?? {
      people: 0,
      work: 0,
    }
  );
}
