import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import type { CodedReason, ReopenReason } from "#app/domain/petition/correction.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "./change-petition.ts";
import { type NewPaper, storePaper } from "./store-signed-paper.ts";

/** Why a petition goes on, and the last day for what is owed next where it is reopened late. */
export type Reopening = CodedReason<ReopenReason> & { readonly dueOn: CivilDate | null };

/**
 * The lead of the receiving unit reopens what ended without an answer by mistake. Whoever was still to be
 * told of the end is told of it no more.
 */
export const reopenPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note, dueOn }: Reopening,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const signed = await storePaper(context, found, paper);
      return accepted({ type: "reopen", reason, note, dueOn, ...signed });
    },
  });
