import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findChaseLetter } from "../../persistence/time/chase-letter-reading.ts";
import { markChaseLetter } from "../../persistence/time/chase-letter-store.ts";
import { changeTogether } from "../custody/change-petition.ts";

export type LetterNumber = {
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly signerName: string;
  readonly signerCapacity: string;
};

/**
 * Records the number and day that the registry gave a chase letter, and who signed it; each petition
 * of the letter keeps it in its history. A petition that was restricted since is left out.
 */
export const numberChaseLetter = (
  context: Context,
  actor: OfficerActor,
  letterId: number,
  given: LetterNumber,
): Promise<Result<null>> =>
  changeTogether(context, actor, async (transaction, ask) => {
    if (roleForAction(actor, "chase") === null) return refused("not-permitted");
    const letter = await findChaseLetter(transaction, letterId);
    if (letter === null || letter.fromUnitId !== actor.unitId) return refused("not-found");
    const { documentNumber, documentOn } = given;
    if (documentOn > todayOf(context.clock)) return refused("signed-on-in-future");
    await markChaseLetter(transaction, letterId, given);
    for (const { code, forwarding } of letter.lines)
      await ask(
        { code, version: null, forwarding: forwarding ?? null },
        {
          command: () =>
            accepted({ type: "number-chase-letter", letterId, documentNumber, documentOn }),
        },
      );
    return accepted(null);
  });
