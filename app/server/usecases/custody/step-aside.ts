import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { restrictedReaders } from "../../persistence/people/officer-reading.ts";
import { changePetition, type Target } from "./change-petition.ts";

/**
 * A named reader marks himself out of a restricted petition; recorded, not reversed. Refused where
 * nobody who decides would be left to read it.
 */
export const stepAside = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) =>
      accepted({
        type: "step-aside",
        reason,
        namedReaders: await restrictedReaders(transaction, petition.receivingUnitId),
      }),
  });
