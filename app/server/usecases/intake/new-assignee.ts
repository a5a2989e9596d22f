import type { Actor } from "#app/domain/permission/actor.ts";
import { assigneeByRules } from "#app/domain/petition/assignee-rules.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { isAtWork } from "../routing/is-at-work.ts";

type Received = Pick<Petition, "receivingUnitId" | "restricted" | "steppedAside">;

/**
 * Who is the officer of a petition of this field from its classification on: whom the unit that received
 * it names, else whoever classifies. Who left, stepped aside or may not read it is passed over; null for
 * somebody of another unit.
 */
export async function newAssignee(
  transaction: Transaction,
  actor: Actor,
  { receivingUnitId, restricted, steppedAside }: Received,
  fieldCode: string | null,
): Promise<OfficerId | null> {
  if (actor.type !== "officer" || actor.unitId !== receivingUnitId) return null;
  const { assigneeRules } = await loadSettings(transaction);
  const named = assigneeByRules(assigneeRules[actor.unitId] ?? [], fieldCode);
  const officer = named === null ? null : await findOfficer(transaction, named);
  const id = officer?.id as OfficerId;
  const fits =
    isAtWork(officer) &&
    officer.agencyId === actor.unitId &&
    !steppedAside.includes(id) &&
    (!restricted || officer.readsRestricted);
  return fits ? id : actor.officerId;
}
