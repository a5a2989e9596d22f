/** Every job and its hour, on one page. A slot is a text that only grows; each is run once. */
import { civilDateInVietnam } from "#app/domain/deadline/civil-date.ts";
import type { Config } from "../config.ts";
import type { Context } from "../usecases/context.ts";
import { purgeExpired } from "./purge-expired.ts";

export type Job = {
  readonly name: string;
  readonly slot: (now: string) => string;
  readonly run: (config: Config, context: Context) => Promise<void>;
};

const hourly = (now: string) => now.slice(0, 13);
export const daily = (now: string) => civilDateInVietnam(new Date(now));

export const timetable: readonly Job[] = [
  { name: "purge-expired", slot: hourly, run: purgeExpired },
];
