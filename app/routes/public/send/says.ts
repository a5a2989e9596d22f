/** What the pages of sending tell each other in the query. */
import { queryValues } from "#app/query-keys.ts";

export const stepsInAll = 4;
export type Step = "content" | "place" | "person";

/** Where to go after a correction. */
export const backToCheck = { from: queryValues.backToCheck } as const;
/** What the next page is to say. */
export const saysExpired = { typed: queryValues.typedExpired } as const;
export const saysHint = { hint: queryValues.hintDenunciation } as const;
