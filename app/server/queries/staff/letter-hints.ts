import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { hintsAmong } from "#app/domain/petition/intake/scope-hint.ts";
import type { Petition } from "#app/domain/petition/petition.ts";

/** Of what a letter sounds like, what the office has to handle at once or otherwise. */
const staffHints = ["emergency", "denunciation"] as const;
export type LetterHint = (typeof staffHints)[number];

/**
 * What the words of a letter sound like, for the unit that received it: a hint, no verdict. Nothing of
 * what is restricted already.
 */
export const letterHints = (
  { unitId }: OfficerActor,
  { receivingUnitId, restricted }: Petition,
  content: string,
): readonly LetterHint[] =>
  unitId === receivingUnitId && !restricted ? hintsAmong(content, staffHints) : [];
