/** What was asked of the sender, share by share, and when the sender asked how it stands. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ContactWay } from "#app/domain/petition/contact-change.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { historyOfPetition } from "../history/history-reading.ts";
import { readEvent } from "../history/read-event.ts";
import { historyRows } from "./native-rows.ts";

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

/** What its sender was last told of where to turn, when it ended without an answer; else empty. */
export async function endingGuidance(reader: Reader, petitionId: number): Promise<string> {
  const events = (await historyOfPetition(reader, petitionId)).map(readEvent);
  const told = events.flatMap((event) =>
    event?.type === "PetitionDeclined" ||
    event?.type === "PetitionGuided" ||
    event?.type === "PetitionTransferred"
      ? [event.guidance]
      : [],
  );
  return told.at(-1) ?? "";
}

/** Each change of contact data that its sender asked for, oldest first, and when. */
export async function contactChangesAsked(handle: Reader | Transaction, petitionId: number) {
  return (await historyRows(handle, petitionId)).flatMap((row) => {
    const event = readEvent(row);
    return event?.type === "ContactChangeAsked" ? [{ at: row.at, contact: event.contact }] : [];
  });
}

type Pending = { readonly [W in ContactWay]?: { readonly value: string; readonly at: string } };

/** What waits to be confirmed, as it was typed, and since when. */
export async function pendingContact(
  handle: Reader | Transaction,
  { id, contactAsked }: Pick<Petition, "id" | "contactAsked">,
): Promise<Pending> {
  if (contactAsked.length === 0) return {};
  const asked = await contactChangesAsked(handle, id);
  return Object.fromEntries(
    contactAsked.flatMap((way) => {
      const last = asked.findLast(({ contact }) => contact.after[way] !== undefined);
      return last ? [[way, { value: last.contact.after[way] ?? "", at: last.at }]] : [];
    }),
  );
}

/** The day on which its sender last asked how it stands, or null. */
export async function progressAskedOn(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<CivilDate | null> {
  const events = (await historyRows(handle, petitionId)).map(readEvent);
  const asked = events.findLast((event) => event?.type === "ProgressAsked");
  return asked?.type === "ProgressAsked" ? asked.on : null;
}
