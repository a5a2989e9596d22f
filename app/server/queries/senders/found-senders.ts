import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Stage } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { findHits } from "../../persistence/queues/sender-hits-reading.ts";
import { readFoundSenders } from "../../persistence/queues/sender-search-reading.ts";

export type FoundSender = {
  readonly code: string;
  readonly title: string;
  readonly stage: Stage;
  readonly signed: boolean;
  readonly receivedOn: CivilDate;
  readonly sender: string;
  readonly place: string;
};

/** Whether this person may know who sent letters to the own unit, by search and in its register. */
export const mayReadSenders = (actor: OfficerActor) =>
  roleForAction(actor, "read-senders") !== null;

/**
 * What a search of this officer found, best first, as it stands now; null for anybody else's, for one that
 * is older than an hour, and for whoever may not search. What was restricted meanwhile is left out.
 */
export async function foundSenders(
  context: Context,
  actor: OfficerActor,
  id: string,
): Promise<{ readonly items: readonly FoundSender[]; readonly more: boolean } | null> {
  if (!mayReadSenders(actor)) return null;
  const { clock, database, keys } = context;
  const hits = await findHits(database.read, keys.tokenHash(id), actor.officerId, clock.now());
  if (hits === null) return null;
  const ids = JSON.parse(hits.found) as readonly number[];
  const rows = await readFoundSenders(database.read, ids, actor.unitId);
  return {
    more: hits.more,
    items: rows.map((row) => ({
      code: row.code,
      title: row.title,
      stage: row.stage as Stage,
      signed: row.signed,
      receivedOn: row.receivedOn as CivilDate,
      sender: row.organizationName || row.name || "",
      place: row.placeName ?? "",
    })),
  };
}
