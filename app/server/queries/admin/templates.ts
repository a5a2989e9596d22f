import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import { findTemplate, listTemplates } from "../../persistence/template-store.ts";
import type { Context } from "../../usecases/context.ts";

/** Which wordings the office has made its own. */
export async function ownTemplates(context: Context, actor: OfficerActor) {
  if (roleForDeed(actor, "administer") === null) return null;
  const rows = await listTemplates(context.database.read);
  return rows.map(({ key, language, updatedAt }) => ({ key, language, updatedAt }));
}

export async function ownTemplate(
  context: Context,
  actor: OfficerActor,
  key: string,
  language: string,
) {
  if (roleForDeed(actor, "administer") === null) return null;
  const row = await findTemplate(context.database.read, key, language);
  return { subject: row?.subject ?? "", body: row?.body ?? "" };
}
