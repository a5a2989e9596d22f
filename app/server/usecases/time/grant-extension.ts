import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The office lead grants the working days asked for, or fewer with a word why; the sender is told. */
export const grantExtension = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { readonly days: number; readonly note: string; readonly soloReason: string },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "grant-extension", ...input }),
  });
