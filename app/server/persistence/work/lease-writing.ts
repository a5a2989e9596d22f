import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

/**
 * Takes the slot of a job. False when it was taken before, by this process or another; one that failed
 * may be taken again after its `until`. A slot that was taken in the future means that the clock was
 * set back; `againWhenSetBack` goes on from there. What a person `asked` for waits only for a run that
 * is under way, and never sets the slot back.
 */
export async function takeLease(
  transaction: Transaction,
  lease: {
    name: string;
    slot: string;
    now: string;
    until: string;
    againWhenSetBack?: boolean;
    asked?: boolean;
  },
): Promise<boolean> {
  const setBack = lease.againWhenSetBack ? `OR "JobLease"."takenAt" > $3` : "";
  const asked = lease.asked
    ? `OR ("JobLease"."slot" <= $2 AND ("JobLease"."doneAt" IS NOT NULL OR "JobLease"."until" <= $3))`
    : "";
  const rows = await writeSelected(
    transaction,
    returned("JobLease", pick(tables.JobLease, "name")),
    `INSERT INTO "JobLease" ("name", "slot", "takenAt", "until") VALUES ($1, $2, $3, $4)
     ON CONFLICT ("name") DO UPDATE SET
       "slot" = $2, "takenAt" = $3, "until" = $4, "doneAt" = NULL, "lastError" = ''
     WHERE "JobLease"."slot" < $2 OR ("JobLease"."slot" = $2
       AND ("JobLease"."doneAt" IS NULL OR "JobLease"."lastError" <> '')
       AND "JobLease"."until" <= $3) ${setBack} ${asked}`,
    lease.name,
    lease.slot,
    lease.now,
    lease.until,
  );
  return rows.length === 1;
}

export async function finishLease(
  transaction: Transaction,
  done: { name: string; slot: string; at: string; until?: string; lastError: string },
) {
  const { name, slot, at: doneAt, until, lastError } = done;
  await updateRows(
    transaction,
    "JobLease",
    { doneAt, lastError, until },
    `"name" = $1 AND "slot" = $2`,
    name,
    slot,
  );
}
