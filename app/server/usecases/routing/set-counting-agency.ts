import type { Actor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Says with which agency a petition is counted that several answer. */
export const setCountingAgency = (
  context: Context,
  actor: Actor,
  target: Target,
  agencyId: number,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "set-counting-agency", agencyId: agencyId as AgencyId }),
  });
