import type { EventType } from "#app/domain/petition/lifecycle/events.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { historyRows } from "./native-rows.ts";

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

/** The officer who entered a petition in the register; null where nobody did. */
export async function enteredBy(handle: Reader | Transaction, petitionId: number) {
  const links = await historyRows(handle, petitionId);
  const entry: EventType = "PetitionRegistered";
  return links.findLast(({ type }) => type === entry)?.officerId ?? null;
}
