import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The office lead grants no more time and says why; the due day stays. */
export const refuseExtension = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { readonly note: string; readonly soloReason: string },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "refuse-extension", ...input }),
  });
