/** Every job and its hour, on one page. A slot is a text that only grows; each is run once. */
import { addDays, civilDateInVietnam, weekday } from "#app/domain/deadline/civil-date.ts";
import { later } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../usecases/context.ts";
import { endSupplementWaits, remindAtOnce, sendDigests, tellProgress } from "./chase.ts";
import { closeAnswered } from "./close-answered.ts";
import { deliverOutbox } from "./deliver-outbox.ts";
import { mailHistoryHead } from "./mail-history-head.ts";
import { proveRestoreWeekly } from "./prove-restore.ts";
import { purgeExpired } from "./purge-expired.ts";
import { remindCalendar } from "./remind-calendar.ts";

export type Job = {
  readonly name: string;
  readonly slot: (now: string) => string;
  readonly run: (config: Config, context: Context) => Promise<void>;
  /** After the clock was set back: run at once, rather than when the old hour comes again. */
  readonly againWhenSetBack?: boolean;
  /** After this long another process may take over a slot that nobody finished; minutes by default. */
  readonly leaseMilliseconds?: number;
  /** Its work goes on though this process ends, so nobody waits for it then. */
  readonly inOwnProcess?: boolean;
};

const hour = 60 * 60_000;

const tenSeconds = (now: string) => now.slice(0, 18);
const hourly = (now: string) => now.slice(0, 13);
const daily = (now: string) => civilDateInVietnam(new Date(now));
/** Eight o'clock, when offices work. */
const everyMorning = (now: string) => daily(later(now, -8 * hour));
/** Sunday at two in the morning, when nobody sends. */
const weekly = (now: string) => {
  const day = daily(later(now, -2 * hour));
  return addDays(day, -weekday(day));
};

export const timetable: readonly Job[] = [
  { name: "deliver-outbox", slot: tenSeconds, run: deliverOutbox, againWhenSetBack: true },
  { name: "purge-expired", slot: hourly, run: purgeExpired },
  { name: "close-answered", slot: daily, run: closeAnswered },
  { name: "mail-history-head", slot: daily, run: mailHistoryHead },
  { name: "remind-calendar", slot: everyMorning, run: remindCalendar },
  // Looked at each hour: the office sets the hour of the digests, and an outage is caught up.
  { name: "send-digests", slot: hourly, run: sendDigests },
  { name: "remind-at-once", slot: hourly, run: remindAtOnce },
  { name: "tell-progress", slot: hourly, run: tellProgress },
  { name: "end-supplement-waits", slot: hourly, run: endSupplementWaits },
  {
    name: "prove-restore",
    slot: weekly,
    run: proveRestoreWeekly,
    leaseMilliseconds: 6 * hour,
    inOwnProcess: true,
  },
];
