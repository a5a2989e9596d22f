/** The road of every verb of the administrator: authorise, write, record, in one transaction. */
import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal } from "../custody/refusal-error.ts";

/** What was done, for the history: what stands for ever, and what may be erased of a person. */
export type RecordedAct<T> = {
  readonly value: T;
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
};

/** Lets an administrator do the work and records it; refused to everyone else. */
export async function administer<T>(
  context: Context,
  actor: OfficerActor,
  type: AdministrationEventType,
  work: (transaction: Transaction) => Promise<RecordedAct<T>>,
): Promise<Result<T>> {
  const role = roleForAction(actor, "administer");
  if (role === null) return refused("not-permitted");
  return catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const { value, facts, personal = {} } = await work(transaction);
      await recordAuditEntry(context, transaction, { type, actor, role, facts, personal });
      return value;
    }),
  );
}
