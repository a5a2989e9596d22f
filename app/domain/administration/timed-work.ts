/** When the machine works by itself. A slot is a text that only grows; each is worked once. */
import {
  addDays,
  civilDateInVietnam,
  instantInVietnam,
  weekday,
} from "../deadline/calendar/civil-date.ts";

const hourMilliseconds = 60 * 60_000;
const minutesPerHour = 60;
const secondsMilliseconds = 10_000;

export type Schedule =
  | { readonly every: "ten-seconds" }
  | { readonly every: "hour" }
  /** At a whole hour in Viet Nam. */
  | { readonly every: "day"; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly every: "week"; readonly weekday: number; readonly hour: number };

/** The slot in which an instant lies. */
export function slotOf(schedule: Schedule, now: string): string {
  switch (schedule.every) {
    case "ten-seconds":
      return now.slice(0, 18);
    case "hour":
      return now.slice(0, 13);
    case "day":
      return dayAt(now, schedule.hour);
    case "week": {
      const day = dayAt(now, schedule.hour);
      return addDays(day, -((weekday(day) - schedule.weekday + 7) % 7));
    }
  }
}

/** The first instant of the slot after the one in which `now` lies. */
export function nextSlotAt(schedule: Schedule, now: string): string {
  const at = Date.parse(now);
  switch (schedule.every) {
    case "ten-seconds":
      return nextMultiple(at, secondsMilliseconds);
    case "hour":
      return nextMultiple(at, hourMilliseconds);
    case "day":
      return instantAt(addDays(dayAt(now, schedule.hour), 1), schedule.hour);
    case "week": {
      const day = dayAt(now, schedule.hour);
      const since = (weekday(day) - schedule.weekday + 7) % 7;
      return instantAt(addDays(day, 7 - since), schedule.hour);
    }
  }
}

/** The civil day that began last at this hour. */
const dayAt = (now: string, hour: number) =>
  civilDateInVietnam(new Date(Date.parse(now) - hour * hourMilliseconds));

const instantAt = (day: Parameters<typeof addDays>[0], hour: number) =>
  instantInVietnam(day, hour * minutesPerHour).toISOString();

const nextMultiple = (at: number, step: number) =>
  new Date((Math.floor(at / step) + 1) * step).toISOString();

/** Every piece of timed work and its hour. */
export const timedWork = {
  "deliver-outbox": { every: "ten-seconds" },
  recount: { every: "ten-seconds" },
  "purge-expired": { every: "hour" },
  // When nobody sends.
  "sweep-files": { every: "day", hour: 3 },
  "renew-words": { every: "hour" },
  "seal-content": { every: "hour" },
  "verify-sample": { every: "day", hour: 1 },
  "close-answered": { every: "day", hour: 0 },
  "mail-history-head": { every: "day", hour: 0 },
  // When offices work.
  "remind-calendar": { every: "day", hour: 8 },
  "end-supplement-waits": { every: "hour" },
  "send-digests": { every: "hour" },
  "remind-at-once": { every: "hour" },
  "tell-progress": { every: "hour" },
  "tell-parts": { every: "hour" },
  "tell-open-restrictions": { every: "hour" },
  // When nobody sends.
  // Behind the timers of machines, which are set for the first hours of a night.
  "back-up": { every: "day", hour: 4 },
  "tell-alarms": { every: "hour" },
  "prove-restore": { every: "week", weekday: 0, hour: 2 },
} as const satisfies Readonly<Record<string, Schedule>>;
export type TimedWorkName = keyof typeof timedWork;

export const timedWorkNames = Object.keys(timedWork) as TimedWorkName[];
/** Whether a text from outside, such as a field of a form, names a piece of timed work. */
export const isTimedWork = (name: string): name is TimedWorkName => Object.hasOwn(timedWork, name);
