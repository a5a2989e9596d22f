import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import type { ContentPart } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Context, Origin } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { type PetitionContent, readContent } from "../../persistence/history/content-reading.ts";
import { appendHistory } from "../../persistence/history/history-writing.ts";

const saltBytes = 16;

export type AuditEntry = {
  readonly type: AdministrationEventType;
  readonly actor: OfficerActor | null;
  readonly role: ActingRole;
  readonly petitionId?: number;
  /** From where it came, where no officer acted; timed work is meant without it. */
  readonly origin?: Origin;
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
  /** What of the petition's texts and files it changed, as they stand now. */
  readonly covers?: readonly ContentPart[];
};

/** Appends to the history what someone did that is not a petition's own event. */
export async function recordAuditEntry(
  context: Context,
  transaction: Transaction,
  entry: AuditEntry,
) {
  const { petitionId = null, covers = [] } = entry;
  const content =
    petitionId === null || covers.length === 0
      ? new Map<number, PetitionContent>()
      : await readContent(transaction, [petitionId], covers);
  await appendHistory(transaction, [
    {
      at: context.clock.now(),
      petitionId,
      content: content.get(petitionId ?? 0) ?? {},
      type: entry.type,
      role: entry.role,
      officerId: entry.actor?.officerId ?? null,
      unitId: entry.actor?.unitId ?? null,
      channel: entry.origin ?? entry.actor?.side ?? "job",
      facts: entry.facts,
      personal: entry.personal ?? {},
      drawSalt: () => token(context.ids, saltBytes),
    },
  ]);
}
