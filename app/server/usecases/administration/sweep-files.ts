/** Bytes that no row names: left by an act that was refused or cut off after it had written its file. */
import { addDays } from "#app/domain/deadline/calendar/civil-date.ts";
import { later, todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { knownStorageKeys } from "../../persistence/petition/stored-file-reading.ts";

const dayMilliseconds = 24 * 60 * 60_000;
const setAsideDays = 30;
/** Databases take only so many values in one question. */
const askedAtOnce = 500;

export type Swept = {
  readonly stored: number;
  /** Taken out of the store, and still there for thirty days. */
  readonly setAside: number;
  /** Removed for good. */
  readonly removed: number;
};

/**
 * Sets aside every file of the store that is older than a day and belongs to no row, and removes what was
 * set aside thirty days ago: whoever runs a server on the wrong database has that long to notice.
 */
export async function sweepFiles({ files, database, clock }: Context): Promise<Swept> {
  const today = todayOf(clock);
  let stored = 0;
  let setAside = 0;
  for await (const keys of files.keysBefore(later(clock.now(), -dayMilliseconds))) {
    stored += keys.length;
    for (let from = 0; from < keys.length; from += askedAtOnce) {
      const asked = keys.slice(from, from + askedAtOnce);
      const known = await knownStorageKeys(database.read, asked);
      for (const orphan of asked.filter((key) => !known.has(key))) {
        await files.setAside(orphan, today);
        setAside += 1;
      }
    }
  }
  const removed = await files.removeSetAside(addDays(today, -setAsideDays));
  return { stored, setAside, removed };
}
