import type { Actor } from "#app/domain/permission/actor.ts";
import { presentRule, replyDueIfBegun } from "#app/domain/petition/clocks/clock-starts.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The receiving unit answers by itself, within the reply limit. */
export const handleInOffice = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: ({ petition, legalClock }) => {
      const today = todayOf(context.clock);
      const rule = presentRule(petition, "reply", legalClock, today);
      const due = replyDueIfBegun(petition, legalClock, rule, today, new Date(context.clock.now()));
      return accepted({
        type: "handle-in-office",
        dueOn: due.on,
        provisional: due.provisional,
      });
    },
  });
