import type { Actor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import { assigneeByRules } from "#app/domain/petition/assignee-rules.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findOfficer, officerActor } from "../../persistence/people/officer-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { isAtWork } from "../routing/is-at-work.ts";

/**
 * Who is the officer of a petition of this field from its classification on: whom the unit that received
 * it names, else whoever classifies. Whoever left the unit or may not see it is passed over; null for
 * somebody of another unit.
 */
export async function newAssignee(
  transaction: Transaction,
  actor: Actor,
  petition: Petition,
  fieldCode: string | null,
): Promise<OfficerId | null> {
  if (actor.type !== "officer" || actor.unitId !== petition.receivingUnitId) return null;
  const { assigneeRules } = await loadSettings(transaction);
  const named = assigneeByRules(assigneeRules[actor.unitId] ?? [], fieldCode);
  const officer = named === null ? null : await findOfficer(transaction, named);
  if (!isAtWork(officer) || officer.agencyId !== actor.unitId) return actor.officerId;
  const other = officerActor(officer);
  return maySee(other, petition) ? other.officerId : actor.officerId;
}
