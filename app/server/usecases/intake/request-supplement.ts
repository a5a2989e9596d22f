import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

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
