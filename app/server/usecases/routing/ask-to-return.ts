import type { Actor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Later than the free days, the agency asks to send back what is not its own. */
export const askToReturn = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { readonly reason: string; readonly proposedAgencyId: AgencyId | null },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "ask-to-return", ...input }),
  });
