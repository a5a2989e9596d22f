/** Which question to the sender belongs to which share, where several agencies may ask at once. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader } from "../engine/database.ts";
import { historyOfPetition } from "./history-reading.ts";
import { readEvent } from "./read-event.ts";

type Asked = Pick<Petition, "id" | "place" | "others">;

/**
 * The last question that the share in view put to the sender, or that was put before there were
 * several. The petition's row keeps the last one of all, which is right where one agency answers.
 */
export async function askedQuestion(
  reader: Reader,
  { id, place, others }: Asked,
  lastOfAll: string,
): Promise<string> {
  if (others.length === 0 || lastOfAll === "") return lastOfAll;
  const events = (await historyOfPetition(reader, id)).map(readEvent);
  const asked = events.findLast(
    (event) => event?.type === "SupplementRequested" && (event.forwarding ?? place) === place,
  );
  return asked?.type === "SupplementRequested" ? asked.question : "";
}
