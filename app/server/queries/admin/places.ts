import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAdministrativeUnits } from "../../persistence/work/reference-reading.ts";

/**
 * The province and its communes with the old names that lead to them; null for whoever does not
 * administer.
 */
export async function places(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const rows = await listAdministrativeUnits(context.database.read);
  return rows.map(({ code, name, kind, validFrom, validTo, aliases, successor }) => ({
    code,
    name,
    kind,
    validFrom,
    validTo,
    formerNames: aliases.map((alias) => alias.name),
    successorName: successor?.name ?? "",
  }));
}
