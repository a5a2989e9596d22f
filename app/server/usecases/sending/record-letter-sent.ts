import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findChaseLetter } from "../../persistence/time/chase-letter-reading.ts";
import { markChaseLetter } from "../../persistence/time/chase-letter-store.ts";
import { recordDeed } from "../custody/record-deed.ts";

/** Records on which day and by which way a chase letter went out. */
export async function recordLetterSent(
  context: Context,
  actor: OfficerActor,
  letterId: number,
  sent: { readonly sentOn: CivilDate; readonly sentBy: string },
): Promise<Result<null>> {
  const role = roleForDeed(actor, "chase");
  if (role === null) return refused("not-permitted");
  if (sent.sentOn > todayOf(context.clock)) return refused("signed-on-in-future");
  return context.database.transaction(async (transaction) => {
    const letter = await findChaseLetter(transaction, letterId);
    if (letter === null || letter.fromUnitId !== actor.unitId) return refused("not-found");
    await markChaseLetter(transaction, letterId, sent);
    const facts = { letterId, agencyId: letter.agencyId, ...sent };
    await recordDeed(context, transaction, { type: "ChaseLetterSent", actor, role, facts });
    return accepted(null);
  });
}
