import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Adds an internal note, never shown to the sender. */
export const addNote = (context: Context, actor: Actor, target: Target, text: string) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "add-note", text }) });
