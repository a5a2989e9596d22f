import { type CivilDate, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";

/** The only source of now. */
export type Clock = {
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
};

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands where it is put; for the demonstration and for tests. */
export function fixedClock(at: string): Clock & { set(at: string): void } {
  let now = new Date(at).toISOString();
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next).toISOString();
    },
  };
}

/** A clock that runs on from a given instant. */
export function clockFrom(at: string): Clock {
  const ahead = Date.parse(at) - Date.now();
  return { now: () => new Date(Date.now() + ahead).toISOString() };
}

export const todayOf = (clock: Clock): CivilDate => civilDateInVietnam(new Date(clock.now()));

export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
