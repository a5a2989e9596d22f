import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** Asks the sender for more, by a day; the sender is told. */
export const requestSupplement = (
  context: Context,
  actor: Actor,
  target: Target,
  request: { question: string; answerBy: CivilDate },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "request-supplement", ...request }),
  });
