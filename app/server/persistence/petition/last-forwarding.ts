import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { readEvent } from "../history/read-event.ts";
import { historyRows } from "./native-rows.ts";

/** The last forwarding of a share: its link of the history, and whether a numbered paper followed it. */
export type LastForwarding = {
  readonly sequence: number;
  readonly at: string;
  /** The registry gave its slip a number: a paper has left, and is recalled by one. */
  readonly slipLeft: boolean;
};

/** The last forwarding of the share in view, or null where it never was forwarded. */
export async function lastForwarding(
  handle: Reader | Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
): Promise<LastForwarding | null> {
  let last: LastForwarding | null = null;
  for (const link of await historyRows(handle, id)) {
    const event = readEvent(link);
    if (event === null || (event.forwarding ?? place) !== place) continue;
    if (event.type === "PetitionForwarded")
      last = { sequence: link.sequence, at: link.at, slipLeft: false };
    if (event.type === "RegistryNumberRecorded" && event.kind === "outgoing" && last)
      last = { ...last, slipLeft: last.slipLeft || event.registryPaper === "forwarding-slip" };
  }
  return last;
}
