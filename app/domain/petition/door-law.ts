import type { Door } from "./petition.ts";

/** The doors behind which an act of law sets the way; behind the others stands no act of its own. */
export const doorsWithLaw = [
  "complaint",
  "denunciation",
  "other-petition",
  "crime-report",
] as const satisfies readonly Door[];

/** The door as one with a law, or undefined where no act is named for it. */
export const withLaw = (door: string) => doorsWithLaw.find((known) => known === door);
