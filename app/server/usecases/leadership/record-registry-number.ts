import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { storeSignedFile } from "../custody/store-signed-paper.ts";
import type { NewFile } from "../intake/attach-files.ts";

export type RegistryInput = Omit<CommandOf<"record-registry-number">, "type" | "fileId">;

/** Records the number and day that the unit's registry gave a paper, and keeps its signed copy. */
export const recordRegistryNumber = (
  context: Context,
  actor: Actor,
  target: Target,
  input: RegistryInput,
  copy: NewFile | null,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const fileId = copy && (await storeSignedFile(context, found, copy, "signed-paper"));
      return accepted({ type: "record-registry-number", ...input, fileId });
    },
  });
