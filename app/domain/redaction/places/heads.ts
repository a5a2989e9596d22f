/** The words that head each kind of part of an address. */
import { phraseList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };

export const NUMBER_LABELS = phraseList(lists.numberLabels);
export const NUMBER = phraseList(lists.number);
export const STREETS = phraseList(lists.streets);
export const ALLEYS = phraseList(lists.alleys);
export const UNITS = phraseList(lists.units);
export const UNSURE_UNITS = phraseList(lists.unsureUnits);
export const COARSE = phraseList(lists.coarse);
export const HEADS = [NUMBER_LABELS, NUMBER, STREETS, ALLEYS, UNITS, UNSURE_UNITS, COARSE];
