import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** Adds an internal note, never shown to the sender. */
export const addNote = (context: Context, actor: Actor, target: Target, text: string) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "add-note", text }) });
