import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The office lead lets the agency send it back, by an own click or by the paper that an officer
 * records; the sender's whole time goes on.
 */
export const consentToReturn = (
  context: Context,
  actor: Actor,
  target: Target,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "consent-to-return", ...(await storePaper(context, found, paper)) }),
  });
