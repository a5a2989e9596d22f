/** The road of every verb of the administrator: authorise, write, record, in one transaction. */
import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type RefusalReason, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";

/** What was done, for the history: what stands for ever, and what may be erased of a person. */
export type Done<T> = {
  readonly value: T;
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
};

/** Thrown inside the work to undo it with a reason. */
export class RefusalError extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

/** Lets an administrator do the work and records it; refused to everyone else. */
export async function administer<T>(
  context: Context,
  actor: OfficerActor,
  type: AdministrationEventType,
  work: (transaction: Transaction) => Promise<Done<T>>,
): Promise<Result<T>> {
  const role = roleForAction(actor, "administer");
  if (role === null) return refused("not-permitted");
  try {
    return await context.database.transaction(async (transaction) => {
      const { value, facts, personal = {} } = await work(transaction);
      await recordAuditEntry(context, transaction, { type, actor, role, facts, personal });
      return accepted(value);
    });
  } catch (error) {
    if (error instanceof RefusalError) return refused(error.reason);
    throw error;
  }
}
