import type { Actor } from "#app/domain/permission/actor.ts";
import type { StateCallOutcome } from "#app/domain/petition/state-call.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { findSenderContact } from "../../persistence/petition/sender-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * Records that an officer rang back the number on file of a sender who asked how it stands, and what came
 * of it. Refused as `phone-missing` where no number is known.
 */
export const tellState = (
  context: Context,
  actor: Actor,
  target: Target,
  call: { readonly outcome: StateCallOutcome },
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      const { phone } = await findSenderContact(transaction, petition.id);
      return accepted({ type: "tell-state", ...call, phoneOnFile: phone !== "" });
    },
  });
