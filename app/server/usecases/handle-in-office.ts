import { dueDate } from "#app/domain/deadline/due-date.ts";
import { limitRules } from "#app/domain/deadline/rules.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "../clock.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** The receiving unit answers by itself, within the reply limit from today. */
export const handleInOffice = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: ({ calendar }) => {
      const due = dueDate(calendar, limitRules.reply, todayOf(context.clock));
      return accepted({
        type: "handle-in-office",
        dueOn: due.on,
        provisional: due.provisional,
      });
    },
  });
