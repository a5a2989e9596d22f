import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/** After a direction an agency that has something to say reports it to the office, and returns nothing. */
export const reportBack = (
  context: Context,
  actor: Actor,
  target: Target,
  text: string,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "report-back", text, ...(await storePaper(context, found, paper)) }),
  });
