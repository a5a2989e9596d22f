import type { DueDate } from "#app/domain/deadline/counting/due-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import { expectedDays } from "#app/domain/petition/clocks/next-due.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { readPetitionFile } from "../../persistence/petition/petition-file-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";

const expectedDay = ({ on, provisional }: DueDate) => ({ on, provisional });

/**
 * What the slip of a petition just taken in says besides code and secret; null where the petition
 * does not exist for this officer.
 */
export async function takenInSlip(context: Context, actor: OfficerActor, code: string) {
  const reader = context.database.read;
  const found = await readPetitionFile(reader, code);
  if (found === null || !maySee(actor, found.petition)) return null;
  const { petition, row } = found;
  const unit = await findAgency(reader, petition.receivingUnitId);
  const { receivedOn, channel } = petition;
  const { forward, reply } = expectedDays(await loadLegalClock(reader), receivedOn, channel);
  return {
    title: row.title,
    channel: petition.channel,
    receivedOn: petition.receivedOn,
    files: row.files.length,
    unit: unit?.name ?? "",
    phone: unit?.phone ?? "",
    address: unit?.address ?? "",
    forwardBy: expectedDay(forward),
    replyBy: expectedDay(reply),
  };
}
export type TakenInFacts = NonNullable<Awaited<ReturnType<typeof takenInSlip>>>;
