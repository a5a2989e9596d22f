import { parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import { parseRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { codeOfRegisterNumber } from "../../persistence/queues/queue-reading.ts";

const numberOfYear = /^\d{1,9}\/\d{4}$/;

/**
 * The petition that a whole code or a whole register number names (without unit code: of the own
 * register), if this person may see it. A restricted one is not found by a search.
 */
export async function jumpTarget(
  context: Context,
  actor: OfficerActor,
  typed: string,
): Promise<string | null> {
  const code = await codeMeant(context, actor, typed);
  if (code === null) return null;
  const petition = await findPetition(context.database.read, code);
  const found = petition !== null && !petition.restricted && maySee(actor, petition);
  return found ? code : null;
}

async function codeMeant(context: Context, actor: OfficerActor, typed: string) {
  const parsed = parsePetitionCode(typed);
  if (parsed.ok) return parsed.code;
  const compact = typed.replaceAll(/\s/g, "");
  const own = numberOfYear.test(compact)
    ? await findAgency(context.database.read, actor.unitId)
    : null;
  const entry = parseRegisterNumber(own ? `${compact}/${own.registerCode}` : compact);
  return entry && codeOfRegisterNumber(context.database.read, entry);
}
