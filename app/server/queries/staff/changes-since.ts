import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { petitionFile } from "./petition-file.ts";
import { type HistoryItem, petitionEvents } from "./petition-history.ts";

/**
 * What happened to a petition after the given version, newest first. Every act raises the version
 * by one and writes one event, the first being version 1.
 */
export async function changesSince(
  context: Context,
  actor: OfficerActor,
  code: string,
  version: number,
): Promise<readonly HistoryItem[]> {
  const file = await petitionFile(context, actor, code, "vi");
  const acts = file ? file.petition.version - version : 0;
  if (file === null || acts < 1) return [];
  // Of the acts since then, those of which this person is told.
  const events = await petitionEvents(context.database.read, file.petition.id);
  const since = new Set(events.slice(-acts).map(({ link }) => link.sequence));
  return file.history.filter(({ id }) => since.has(id));
}
