import { unitColumns } from "#app/domain/administration/unit-line.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAdministrativeUnits } from "../../persistence/work/reference-reading.ts";
import { writeCsv } from "./write-csv.ts";

/**
 * The units of today in the columns that the import reads; null for whoever does not administer.
 */
export async function unitsCsv(context: Context, actor: OfficerActor): Promise<string | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const rows = await listAdministrativeUnits(context.database.read);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const lines = rows.map((row) => [
    row.code,
    row.name,
    row.kind,
    codes.get(row.parentId ?? 0) ?? "",
    row.aliases.map(({ name }) => name).join("; "),
    row.validFrom,
    codes.get(row.successorId ?? 0) ?? "",
  ]);
  return writeCsv([unitColumns, ...lines]);
}
