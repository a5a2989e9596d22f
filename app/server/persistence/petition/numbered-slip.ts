import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { historyRows } from "./native-rows.ts";
import { readEvent } from "./read-event.ts";

/**
 * Whether the registry gave the forwarding slip of the share in view a number since it was forwarded:
 * a paper has left, and is recalled by one.
 */
export async function numberedSlipLeft(
  handle: Reader | Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
): Promise<boolean> {
  let hasLeft = false;
  for (const link of await historyRows(handle, id)) {
    const event = readEvent(link);
    if (event === null || (event.forwarding ?? place) !== place) continue;
    if (event.type === "PetitionForwarded") hasLeft = false;
    if (event.type === "RegistryNumberRecorded" && event.registryPaper === "forwarding-slip")
      hasLeft ||= event.kind === "outgoing";
  }
  return hasLeft;
}
