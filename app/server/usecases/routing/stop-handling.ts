import type { Actor } from "#app/domain/permission/actor.ts";
import type { CodedReason, StopReason } from "#app/domain/petition/correction.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The receiving unit no longer answers by itself; the petition waits to be forwarded or kept anew. */
export const stopHandling = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note }: CodedReason<StopReason>,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "stop-handling", reason, note }),
  });
