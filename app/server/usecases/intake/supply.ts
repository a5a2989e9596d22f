import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewFile, storeFiles } from "./attach-files.ts";

/** Adds what was asked for, with files; the petition goes back to the stage it came from. */
export const supply = (
  context: Context,
  actor: Actor,
  target: Target,
  text: string,
  files: readonly NewFile[] = [],
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "supply", text }),
    content: async (transaction, after) => {
      await storeFiles(context, transaction, files, {
        purpose: "from-sender",
        petitionId: after.id,
        draftIdHash: null,
      });
    },
  });
