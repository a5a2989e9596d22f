import type { Actor } from "#app/domain/permission/actor.ts";
import type { TitleChange } from "#app/domain/petition/correction.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { petitionTitle } from "../../persistence/petition/petition-reading.ts";
import { updateTitle } from "../../persistence/petition/petition-writing.ts";
import { changePetition, type Found, type Target } from "../custody/change-petition.ts";

/** Says in other words what a petition is about; what stood there is kept in the history. */
export const setTitle = (
  context: Context,
  actor: Actor,
  target: Target,
  { title }: { readonly title: string },
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "set-title", title: await changeTitle(found, title) }),
  });

/** Writes the title, and returns what stood there beside it; a refusal afterwards takes it back. */
export async function changeTitle(
  { transaction, petition }: Found,
  after: string,
): Promise<TitleChange> {
  const before = await petitionTitle(transaction, petition.id);
  await updateTitle(transaction, petition.id, after);
  return { before, after };
}
