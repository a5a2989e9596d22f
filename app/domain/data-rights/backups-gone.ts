import { addDays, type CivilDate } from "../deadline/calendar/civil-date.ts";

/**
 * The day on which a backup is gone: a new one is made every night, and so many of the newest stay. What is
 * erased today is in no backup any more when the newest of today is gone.
 */
export const backupGoneOn = (madeOn: CivilDate, kept: number): CivilDate => addDays(madeOn, kept);
