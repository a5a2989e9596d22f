import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { storeSignedFile } from "../custody/store-signed-paper.ts";
import type { NewFile } from "../intake/attach-files.ts";

export type DirectionInput = Omit<CommandOf<"enter-direction">, "type" | "fileId" | "agencyOpen">;

/**
 * The secretary, or the office, enters what the leadership decided, with the scan of the note or the
 * numbered paper. Where it names another agency the petition goes back to the office to be forwarded.
 */
export const enterDirection = (
  context: Context,
  actor: Actor,
  target: Target,
  input: DirectionInput,
  scan: NewFile | null,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const agency = await findAgency(found.transaction, input.agencyId ?? 0);
      const today = todayOf(context.clock);
      const agencyOpen = agency !== null && (agency.validTo === null || agency.validTo > today);
      const fileId = scan && (await storeSignedFile(context, found, scan, "signed-paper"));
      return accepted({ type: "enter-direction", ...input, fileId, agencyOpen });
    },
  });
