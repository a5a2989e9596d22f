import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";

/** Where files are kept byte for byte. */
export type FileStore = {
  /** Durable when the promise resolves. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly get: (key: string) => Promise<Uint8Array | null>;
  readonly remove: (key: string) => Promise<void>;
  /** The keys of what was stored before this instant, a folder at a time. */
  readonly keysBefore: (instant: string) => AsyncIterable<readonly string[]>;
  /** Takes a file out of the store, to where a person still finds it under that day. */
  readonly setAside: (key: string, day: CivilDate) => Promise<void>;
  /** Removes for good what was set aside before this day; returns how many files. */
  readonly removeSetAside: (before: CivilDate) => Promise<number>;
};
