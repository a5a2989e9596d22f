import type { Schedule } from "#app/domain/administration/timed-work.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";

/** Why a job failed, in words that hold nothing of a petition, so that the administrator may read them. */
export class TellableFault extends Error {}

export type Job = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly run: (config: Config, context: Context) => Promise<void>;
  /** Waits for the jobs above it: what was missed is caught up in the timetable's order. */
  readonly inTurn?: boolean;
  /** After the clock was set back: run at once, rather than when the old hour comes again. */
  readonly againWhenSetBack?: boolean;
  /** After this long another process may take over a slot that nobody finished; minutes by default. */
  readonly leaseMilliseconds?: number;
  /** Its work goes on though this process ends, so nobody waits for it then. */
  readonly inOwnProcess?: boolean;
};
