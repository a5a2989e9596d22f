import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  groupRows,
  pick,
  select,
  textOrNull,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadCached } from "./reference-memory.ts";

const field = select("f", tables.Field);

/** The fields in Vietnamese order. */
export const listFields = (handle: Reader | Transaction) =>
  loadCached(handle, "fields", () =>
    askSelected(handle, field, `FROM "Field" f ORDER BY f."sortKey", f."id"`),
  );

/** The field with this code, or null. */
export const findField = (handle: Reader | Transaction, code: string) =>
  askFirst(handle, field, `FROM "Field" f WHERE f."code" = $1`, code);

const unit = select("u", tables.AdministrativeUnit, { successorName: textOrNull(`s."name"`) });
const alias = select("l", pick(tables.AdministrativeUnitAlias, "id", "unitId", "name", "folded"));

/** Places in Vietnamese order, with the old names that lead to today's unit. */
export const listAdministrativeUnits = (handle: Reader | Transaction) =>
  loadCached(handle, "administrative units", async () => {
    const units = await askSelected(
      handle,
      unit,
      `FROM "AdministrativeUnit" u
       LEFT JOIN "AdministrativeUnit" s ON s."id" = u."successorId"
       ORDER BY u."sortKey", u."id"`,
    );
    const aliases = groupRows(
      await askSelected(handle, alias, `FROM "AdministrativeUnitAlias" l ORDER BY l."id"`),
      ({ unitId }) => unitId,
    );
    return units.map(({ successorName, ...row }) => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      successor: successorName === null ? null : { name: successorName },
    }));
  });

const unitName = select("u", pick(tables.AdministrativeUnit, "name"));

/** What the place of this number is called, or null; asked alone where the list is not in memory. */
export async function administrativeUnitName(handle: Reader | Transaction, id: number | null) {
  if (id === null) return null;
  const row = await askFirst(handle, unitName, `FROM "AdministrativeUnit" u WHERE u."id" = $1`, id);
  return row?.name ?? null;
}

export async function findAdministrativeUnit(handle: Reader | Transaction, code: string) {
  const units = await listAdministrativeUnits(handle);
  return units.find((row) => row.code === code) ?? null;
}
