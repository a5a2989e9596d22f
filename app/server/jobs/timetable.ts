/** Every job and its hour, on one page. A slot is a text that only grows; each is run once. */
import { civilDateInVietnam } from "#app/domain/deadline/civil-date.ts";
import type { Config } from "../config.ts";
import type { Context } from "../usecases/context.ts";
import { closeAnswered } from "./close-answered.ts";
import { deliverOutbox } from "./deliver-outbox.ts";
import { mailHistoryHead } from "./mail-history-head.ts";
import { purgeExpired } from "./purge-expired.ts";

export type Job = {
  readonly name: string;
  readonly slot: (now: string) => string;
  readonly run: (config: Config, context: Context) => Promise<void>;
};

const tenSeconds = (now: string) => now.slice(0, 18);
const hourly = (now: string) => now.slice(0, 13);
const daily = (now: string) => civilDateInVietnam(new Date(now));

export const timetable: readonly Job[] = [
  { name: "deliver-outbox", slot: tenSeconds, run: deliverOutbox },
  { name: "purge-expired", slot: hourly, run: purgeExpired },
  { name: "close-answered", slot: daily, run: closeAnswered },
  { name: "mail-history-head", slot: daily, run: mailHistoryHead },
];
