import type { EventType } from "#app/domain/petition/lifecycle/events.ts";
import type { Transaction } from "../engine/database.ts";
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
