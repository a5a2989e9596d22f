import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { petitionFile } from "./petition-file.ts";
import { type HistoryItem, petitionEvents } from "./petition-history.ts";

export type Changes = {
  /** Those of which this person is told, newest first. */
  readonly items: readonly HistoryItem[];
  /** Whether this person alone acted since: pressed twice, or was at work in two windows. */
  readonly allOwn: boolean;
};
export const noChanges: Changes = { items: [], allOwn: false };

/**
 * What happened to a petition after the given version. Every act raises the version by one and writes one
 * event, the first being version 1.
 */
export async function changesSince(
  context: Context,
  actor: OfficerActor,
  code: string,
  version: number,
): Promise<Changes> {
  const file = await petitionFile(context, actor, code, "vi");
  const acts = file ? file.petition.version - version : 0;
  if (file === null || acts < 1) return noChanges;
  const links = (await petitionEvents(context.database.read, file.petition.id))
    .slice(-acts)
    .map(({ link }) => link);
  const since = new Set(links.map(({ sequence }) => sequence));
  return {
    items: file.history.filter(({ id }) => since.has(id)),
    allOwn: links.length > 0 && links.every(({ officerId }) => officerId === actor.officerId),
  };
}
