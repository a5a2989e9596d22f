import {
  type TimedWorkName,
  timedWork,
  timedWorkNames,
} from "#app/domain/administration/timed-work.ts";
import type { Context } from "#app/server/context.ts";
import { writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { finishLease, takeLease } from "#app/server/persistence/work/lease-writing.ts";

const slot = "9999-12-31";
type Place = Pick<Context, "database" | "clock">;

/** As if drill and backup were done for ever, so that they take no time from what is measured. */
export const withoutDrill = (context: Place) => asIfDone(context, ["prove-restore", "back-up"]);

/** As if all that comes hourly or daily were done: a day's digests of a whole database are no request. */
export const withoutDailyWork = (context: Place) =>
  asIfDone(
    context,
    timedWorkNames.filter((name) => timedWork[name].every !== "ten-seconds"),
  );

/** As if these pieces of timed work were done for ever. */
export async function asIfDone({ database, clock }: Place, names: readonly TimedWorkName[]) {
  const at = clock.now();
  await database.transaction(async (transaction) => {
    for (const name of names) {
      await takeLease(transaction, { name, slot, now: at, until: at });
      await finishLease(transaction, { name, slot, at, lastError: "" });
    }
  });
}

/** Takes `withoutDailyWork` back: what comes hourly or daily is due at once, the drill excepted. */
export async function withDailyWork({ database }: Place) {
  await database.transaction((transaction) =>
    writeRows(
      transaction,
      `UPDATE "JobLease" SET "slot" = '' WHERE "slot" = $1 AND "name" <> 'prove-restore' RETURNING "name"`,
      slot,
    ),
  );
}
