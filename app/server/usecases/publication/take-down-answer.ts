import type { Actor } from "#app/domain/permission/actor.ts";
import type { TakeDownCause } from "#app/domain/petition/restriction.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { withdrawPublicRecord } from "../../persistence/public/public-record-store.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** What an officer takes down, and why in his own words. */
export type TakeDown = { readonly cause: TakeDownCause; readonly reason: string };

/**
 * Takes a published answer back at once for personal data or a denunciation: any officer of the unit may,
 * its lead is told, and nobody else puts it back.
 */
export const takeDownAnswer = (
  context: Context,
  actor: Actor,
  target: Target,
  { cause, reason }: TakeDown,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "take-down", cause, reason }),
    alongside: (transaction, after) =>
      withdrawPublicRecord(transaction, after, context.clock.now()),
  });
