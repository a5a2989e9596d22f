import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { withdrawPublicRecord } from "../../persistence/public/public-record-store.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Takes a published answer back, with a reason; it leaves every public surface at once. */
export const unpublishAnswer = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "unpublish", reason }),
    alongside: (transaction, after) =>
      withdrawPublicRecord(transaction, after, context.clock.now()),
  });
