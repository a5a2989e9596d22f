import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

/**
 * Where a test mail would go, and what became of the last one; null for whoever does not
 * administer.
 */
export async function testMailState(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const officer = await findOfficer(context.database.read, actor.officerId);
  const { testMail } = await loadSettings(context.database.read);
  return {
    address: officer?.email ?? "",
    askedAt: testMail?.askedAt ?? null,
    arrivedAt: testMail?.arrivedAt ?? null,
  };
}
