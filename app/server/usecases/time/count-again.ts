import { findDueDayMoves } from "#app/domain/petition/clocks/clock-starts.ts";
import { foreseenMoves } from "#app/domain/petition/clocks/foreseen-moves.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { type RecountCause, recordDueMoves } from "../../persistence/time/recount-store.ts";
import { changePetition } from "../custody/change-petition.ts";

/**
 * Counts the running clocks of one petition again: after a changed rule by the rules of now, after a
 * changed calendar by the rules that the clocks are held to. Refused as `nothing-moves` where each
 * day stands as it would be counted, so that doing it twice writes nothing.
 */
export function countAgain(
  context: Context,
  { code, place }: Pick<Petition, "code" | "place">,
  { recountId, because }: { readonly recountId: number; readonly because: RecountCause },
) {
  const today = todayOf(context.clock);
  let moves: ReturnType<typeof foreseenMoves> = [];
  return changePetition(
    context,
    { type: "system" },
    { code, version: null, forwarding: place },
    {
      command: ({ petition, legalClock }) => {
        if (findDueDayMoves(petition, petition, legalClock, because, today).length === 0)
          return refused("nothing-moves");
        moves = foreseenMoves(petition, legalClock, because, today);
        return accepted({ type: "count-again", because });
      },
      alongside: (transaction, after) =>
        recordDueMoves(
          transaction,
          { recountId, petitionId: after.id, at: context.clock.now() },
          moves,
        ),
    },
  );
}
