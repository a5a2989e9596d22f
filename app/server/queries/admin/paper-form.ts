import { type PaperForm, plainPaperForm } from "#app/domain/documents/signers.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

/** What the papers of this agency have of their own; plain for whoever does not administer. */
export async function paperFormOfAgency(
  { database }: Context,
  actor: OfficerActor,
  agencyId: number,
): Promise<PaperForm> {
  if (roleForAction(actor, "administer") === null) return plainPaperForm;
  return (await loadSettings(database.read)).paperForms[agencyId] ?? plainPaperForm;
}
