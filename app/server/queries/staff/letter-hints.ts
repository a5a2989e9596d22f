import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { hintsAmong } from "#app/domain/petition/intake/scope-hint.ts";
import { isEnded, type Petition } from "#app/domain/petition/petition.ts";

/** Of what a letter sounds like, what the office has to handle at once or otherwise. */
const staffHints = ["emergency", "denunciation"] as const;
export type LetterHint = (typeof staffHints)[number];

/** Passed on or guided elsewhere, a denunciation still has a sender whose name is secret. */
const sentElsewhere: readonly Petition["stage"][] = ["guided", "transferred"];

/**
 * What the words of a letter sound like, for the unit that received it, while there is something to be
 * done about it: a hint, no verdict. Nothing of what is restricted already.
 */
export function letterHints(
  { unitId }: OfficerActor,
  { receivingUnitId, restricted, stage }: Petition,
  content: string,
): readonly LetterHint[] {
  if (unitId !== receivingUnitId || restricted) return [];
  if (!isEnded(stage)) return hintsAmong(content, staffHints);
  return sentElsewhere.includes(stage) ? hintsAmong(content, ["denunciation"]) : [];
}
