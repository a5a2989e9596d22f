import type { Actor } from "#app/domain/permission/actor.ts";
import type { Classification, Point } from "#app/domain/petition/petition.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Sets class, content type, field, kind and points (20/2008/ND-CP art. 5, 9.1.d). */
export const classifyPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { classification: Classification; points: readonly Point[] },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "classify", ...input }),
  });
