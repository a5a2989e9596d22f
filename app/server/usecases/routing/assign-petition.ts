import type { Actor } from "#app/domain/permission/actor.ts";
import type { AgencyId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { accepted, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Gives the work to a person of the asker's own unit. */
export const assignPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  officerId: OfficerId,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction }) => {
      const officer = await findOfficer(transaction, officerId);
      if (officer === null || officer.deactivatedAt !== null) return refused("officer-not-in-unit");
      return accepted({
        type: "assign",
        officerId,
        officerUnitId: officer.agencyId as AgencyId,
      });
    },
  });
