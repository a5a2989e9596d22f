import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The office puts a petition to the leadership by a signed paper: its officer records the paper with
 * its scan, its lead may record his own without one.
 */
export const submitToLeadership = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Pick<CommandOf<"submit-to-leadership">, "reason" | "question">,
  paper: NewPaper,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const { file: _file, ...signature } = paper;
      const stored = await storePaper(context, found, paper);
      const signed = stored.paper ?? { ...signature, fileId: null };
      return accepted({ type: "submit-to-leadership", ...input, paper: signed });
    },
  });
