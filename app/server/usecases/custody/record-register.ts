/** What is recorded of reading in a register who sent what (Law 91/2025/QH15). */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { later, todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { countOf } from "../../persistence/people/throttle-reading.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";
import { recordAuditEntry } from "./record-audit-entry.ts";

const day = 24 * 60 * 60_000;

/**
 * Before the names of a register are shown: one record a day and reader, in Viet Nam's days. Whoever reads
 * initials is not recorded.
 */
export async function recordRegisterRead(context: Context, actor: OfficerActor): Promise<void> {
  const role = roleForAction(actor, "read-senders");
  if (role === null) return;
  const { clock, database, keys } = context;
  const now = clock.now();
  const today = todayOf(clock);
  const key = keys.fingerprint("register read", `${actor.officerId} ${today}`);
  if (await countOf(database.read, key, now)) return;
  await database.transaction(async (transaction) => {
    const count = await countOnce(transaction, key, now, later(now, day));
    if (count > 1) return;
    const facts = { on: today };
    await recordAuditEntry(context, transaction, { type: "RegisterRead", actor, role, facts });
  });
}

/** Before the book is printed with names and addresses. Refused as `not-permitted` for others. */
export async function recordRegisterPrint(
  context: Context,
  actor: OfficerActor,
  facts: { readonly year: number | null; readonly after: number | null },
): Promise<Result<null>> {
  const role = roleForAction(actor, "read-senders");
  if (role === null) return refused("not-permitted");
  await context.database.transaction((transaction) =>
    recordAuditEntry(context, transaction, { type: "RegisterPrinted", actor, role, facts }),
  );
  return accepted(null);
}
