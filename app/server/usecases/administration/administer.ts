/** The road of every verb of the administrator: authorise, write, record, in one transaction. */
import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { type Result, refused } from "#app/domain/result.ts";
import { isFresh } from "#app/domain/sign-in/fresh-sign-in.ts";
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
  /** What it became, where that is another event than the one that was asked for. */
  readonly type?: AdministrationEventType;
};

/** What changes people: it asks that the administrator has just proven who he is. */
const changesPeople: readonly AdministrationEventType[] = [
  "OfficerInvited",
  "OfficerChanged",
  "OfficerDeactivated",
  "OfficerReactivated",
  "SecondStepReset",
];

/** Lets an administrator do the work and records it; refused to everyone else. */
export async function administer<T>(
  context: Context,
  actor: OfficerActor,
  type: AdministrationEventType,
  work: (transaction: Transaction) => Promise<RecordedAct<T>>,
): Promise<Result<T>> {
  const role = roleForAction(actor, "administer");
  if (role === null) return refused("not-permitted");
  if (changesPeople.includes(type) && !isFresh(actor.provenAt, context.clock.now()))
    return refused("sign-in-not-fresh");
  return catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const { value, facts, personal = {}, type: became = type } = await work(transaction);
      await recordAuditEntry(context, transaction, { type: became, actor, role, facts, personal });
      return value;
    }),
  );
}
