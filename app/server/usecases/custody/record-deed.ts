import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { appendHistory } from "../../persistence/petition/history-writing.ts";

const saltBytes = 16;

export type Deed = {
  readonly type: AdministrationEventType;
  readonly actor: OfficerActor | null;
  readonly role: ActingRole;
  readonly petitionId?: number;
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
};

/** Appends to the history what someone did that is not a petition's own event. */
export async function recordDeed(context: Context, transaction: Transaction, deed: Deed) {
  await appendHistory(transaction, [
    {
      at: context.clock.now(),
      petitionId: deed.petitionId ?? null,
      type: deed.type,
      role: deed.role,
      officerId: deed.actor?.officerId ?? null,
      unitId: deed.actor?.unitId ?? null,
      channel: deed.actor?.side ?? "job",
      facts: deed.facts,
      personal: deed.personal ?? {},
      salt: token(context.ids, saltBytes),
    },
  ]);
}
