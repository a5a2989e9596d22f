/** The last return of a petition, while its successor is being found. */
import type { WhyReturned } from "#app/domain/petition/clocks/petition-time.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";
import { lastOf, type PetitionEvents, petitionEvents } from "./petition-history.ts";
import { eventsOfShare } from "./shares.ts";

export type LastReturn = WhyReturned & {
  readonly agency: string;
  readonly proposedId: number;
  readonly proposed: string;
};

/** The same for whoever has not read the petition's events. */
export async function findLastReturn(
  { database: { read } }: Context,
  petition: Petition,
): Promise<LastReturn | null> {
  if (!isBeingRoutedAgain(petition)) return null;
  const events = await petitionEvents(read, petition.id);
  return lastReturn(read, petition, eventsOfShare(events, petition));
}

const isBeingRoutedAgain = ({ forwarding, handledInOffice }: Petition) =>
  forwarding === null && !handledInOffice;

/** Who sent the petition back last, and why; null where it was not, or has found its place since. */
export async function lastReturn(
  reader: Reader,
  petition: Petition,
  events: PetitionEvents,
): Promise<LastReturn | null> {
  const last = isBeingRoutedAgain(petition) ? lastOf(events, "PetitionReturned") : undefined;
  if (last === undefined) return null;
  const { reasonCode, reason, agencyId, proposedAgencyId } = last.event;
  const proposedId = proposedAgencyId ?? 0;
  const names = await agencyNamesById(reader, [proposedId, agencyId]);
  return {
    reasonCode,
    reason,
    agency: names.get(agencyId) ?? "",
    proposedId,
    proposed: names.get(proposedId) ?? "",
  };
}
