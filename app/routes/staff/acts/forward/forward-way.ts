/** The ways in which a petition can be forwarded, by the word that the address has for each. */
import { queryValues } from "#app/query-keys.ts";

export const forwardWays = ["alone", "led", "split"] as const;
export type ForwardWay = (typeof forwardWays)[number];

export const wordOfWay: Readonly<Record<ForwardWay, string | null>> = {
  alone: null,
  led: queryValues.forwardLed,
  split: queryValues.forwardSplit,
};

/** The way that an address asks for; one agency where it says nothing. */
export const wayOf = (word: string | null): ForwardWay =>
  forwardWays.find((way) => word !== null && wordOfWay[way] === word) ?? "alone";
