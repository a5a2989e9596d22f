import type { EventType } from "#app/domain/petition/lifecycle/events.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { historyRows } from "./native-rows.ts";
import { readEvent } from "./read-event.ts";

const endings: readonly string[] = [
  "PetitionDeclined",
  "PetitionGuided",
  "PetitionTransferred",
  "PetitionWithdrawn",
] satisfies readonly EventType[];

/** The number in the history of how a petition ended last without an answer; null where it never did. */
export async function lastEnding(transaction: Transaction, petitionId: number) {
  const links = await historyRows(transaction, petitionId);
  return links.findLast(({ type }) => endings.includes(type))?.sequence ?? null;
}

/** The number in the history of how this share was answered last; null where it never was. */
export async function lastSending(
  transaction: Transaction,
  { id, place }: { readonly id: number; readonly place: number },
) {
  const sent: EventType = "ReplySent";
  const links = await historyRows(transaction, id);
  const isSending = (link: (typeof links)[number]) =>
    link.type === sent && (readEvent(link)?.forwarding ?? place) === place;
  return links.findLast(isSending)?.sequence ?? null;
}

/** The officer who entered a petition in the register; null where nobody did. */
export async function enteredBy(handle: Reader | Transaction, petitionId: number) {
  const links = await historyRows(handle, petitionId);
  const entry: EventType = "PetitionRegistered";
  return links.findLast(({ type }) => type === entry)?.officerId ?? null;
}
