import { parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import { readRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { codeOfRegisterNumber } from "../../persistence/queues/queue-reading.ts";

/**
 * The petition that a whole code or a whole register number names (without unit code: of the own
 * register), if this person may see it. A restricted one is not found by a search.
 */
export async function jumpTarget(
  context: Context,
  actor: OfficerActor,
  typed: string,
): Promise<string | null> {
  const code = await resolveCode(context, actor, typed);
  if (code === null) return null;
  const petition = await findPetition(context.database.read, code);
  const found = petition !== null && !petition.restricted && maySee(actor, petition);
  return found ? code : null;
}

async function resolveCode(context: Context, actor: OfficerActor, typed: string) {
  const parsed = parsePetitionCode(typed);
  if (parsed.ok) return parsed.code;
  const own = await findAgency(context.database.read, actor.unitId);
  const entry = readRegisterNumber(typed, own?.registerCode ?? "");
  return entry && codeOfRegisterNumber(context.database.read, entry);
}
