import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { paperOfForm } from "../../persistence/work/own-form-reading.ts";
import { listTemplates } from "../../persistence/work/template-reading.ts";

/** Which wordings and forms the office has made its own. */
export async function ownTemplates(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const rows = await listTemplates(context.database.read);
  return rows.map((row) => ({ ...row, paperOfForm: paperOfForm(row.key) }));
}
