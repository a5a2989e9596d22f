import type { Actor } from "#app/domain/permission/actor.ts";
import { roleFor } from "#app/domain/permission/policy.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { restrictedReaders } from "../../persistence/people/officer-reading.ts";
import { withdrawPublicRecords } from "../../persistence/public/public-record-store.ts";
import { changePetition, type Target } from "./change-petition.ts";

/**
 * Limits who sees a denunciation or a petition about the office itself to the readers named by the
 * administrator (at least two): it leaves queues, search, counts, agency views and mail at once. Where an
 * officer does so the lead of the unit is told, who confirms or lifts it.
 */
export const restrictPetition = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) =>
      accepted({
        type: "restrict",
        reason,
        namedReaders: await restrictedReaders(transaction, petition.receivingUnitId),
        decides: roleFor(actor, "confirm-restriction", petition) !== null,
      }),
    alongside: (transaction, after) =>
      withdrawPublicRecords(transaction, after.id, context.clock.now()),
  });
