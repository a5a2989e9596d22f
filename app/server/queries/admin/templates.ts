import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listTemplates } from "../../persistence/work/template-reading.ts";

/** Which wordings the office has made its own. */
export async function ownTemplates(context: Context, actor: OfficerActor) {
  if (roleForDeed(actor, "administer") === null) return null;
  const rows = await listTemplates(context.database.read);
  return rows.map(({ key, language, updatedAt }) => ({ key, language, updatedAt }));
}
