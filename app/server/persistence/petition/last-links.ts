/** Which link of a petition's history was the last of its kind. */
import type { EventType } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { readEvent } from "../history/read-event.ts";
import { historyRows } from "./native-rows.ts";

const endings: readonly EventType[] = [
  "PetitionDeclined",
  "PetitionGuided",
  "PetitionTransferred",
  "PetitionWithdrawn",
];

type Link = Awaited<ReturnType<typeof historyRows>>[number];

/** The last link of one of these types that fits; null where there is none. */
async function lastLink(
  handle: Reader | Transaction,
  petitionId: number,
  types: readonly EventType[],
  fits: (link: Link) => boolean = () => true,
) {
  const isOne = (link: Link) => types.some((type) => type === link.type) && fits(link);
  return (await historyRows(handle, petitionId)).findLast(isOne) ?? null;
}

/** The number in the history of how a petition ended last without an answer; null where it never did. */
export const lastEnding = async (transaction: Transaction, petitionId: number) =>
  (await lastLink(transaction, petitionId, endings))?.sequence ?? null;

/** The number in the history of how this share was answered last; null where it never was. */
export async function lastSending(
  transaction: Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
) {
  const isOfShare = (link: Link) => (readEvent(link)?.forwarding ?? place) === place;
  return (await lastLink(transaction, id, ["ReplySent"], isOfShare))?.sequence ?? null;
}

/** The officer who entered a petition in the register; null where nobody did. */
export const enteredBy = async (handle: Reader | Transaction, petitionId: number) =>
  (await lastLink(handle, petitionId, ["PetitionRegistered"]))?.officerId ?? null;
