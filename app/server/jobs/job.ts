import type { Schedule } from "#app/domain/administration/timed-work.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";

/** Why a job failed, in words that hold nothing of a petition, so that the administrator may read them. */
export class TellableFault extends Error {}

export type Job = {
  readonly name: string;
  readonly schedule: Schedule;
  /** Is told by the signal when its time is over; what it writes afterwards is refused. */
  readonly run: (config: Config, context: Context, tooLate: AbortSignal) => Promise<void>;
  /** Waits for the jobs above it: what was missed is caught up in the timetable's order. */
  readonly inTurn?: boolean;
  /** After the clock was set back: run at once, rather than when the old hour comes again. */
  readonly againWhenSetBack?: boolean;
  /**
   * After nine tenths of this the run is given up and counts as failed; after all of it another process may
   * take over a slot that nobody finished. Minutes by default.
   */
  readonly leaseMilliseconds?: number;
  /** Its work goes on though this process ends, so nobody waits for it then. */
  readonly inOwnProcess?: boolean;
};
