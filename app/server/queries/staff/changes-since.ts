import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { petitionFile } from "./petition-file.ts";
import type { HistoryItem } from "./petition-history.ts";

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
  if (file === null) return [];
  return file.history.slice(0, Math.max(0, file.petition.version - version));
}
