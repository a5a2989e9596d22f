import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/** The office lead says why the agency keeps it, by an own click or by the paper that an officer records. */
export const refuseReturn = (
  context: Context,
  actor: Actor,
  target: Target,
  reason: string,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "refuse-return", reason, ...(await storePaper(context, found, paper)) }),
  });
