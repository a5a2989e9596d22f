import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The agency lets the sender of a late answer know how it stands and by when it hopes to answer. */
export const giveNews = (
  context: Context,
  actor: Actor,
  target: Target,
  news: { readonly sentence: string; readonly hopedOn: CivilDate },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "give-news", ...news }),
  });
