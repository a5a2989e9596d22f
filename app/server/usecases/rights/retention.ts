/** Terms of keeping, holds, and destruction by a signed decision. */
import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import {
  isTermOver,
  type RetentionRule,
  recordKindOf,
  ruleOfKind,
} from "#app/domain/data-rights/retention.ts";
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction, type StaffAction } from "#app/domain/permission/policy.ts";
import { contentParts } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Result } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findPetition, findPetitionById } from "../../persistence/petition/petition-reading.ts";
import { placeInQueues } from "../../persistence/queues/queue-entries.ts";
import {
  type EndedPetition,
  endedPetitionsOf,
  findDestruction,
  holdOn,
  linesOf,
  retentionRules,
} from "../../persistence/rights/retention-reading.ts";
import {
  insertDestruction,
  insertDestructionLine,
  insertHold,
  insertRetentionRule,
  liftHold,
  markDestructionDone,
  markLineDestroyed,
} from "../../persistence/rights/retention-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal, RefusalError } from "../custody/refusal-error.ts";
import { emptyWhole } from "./erase-data.ts";

/** A decision is about so many records at most; the rest comes with the next one. */
export const destroyedAtOnceMax = 500;

type Recorded<T> = {
  readonly value: T;
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
  readonly petitionId?: number;
};

/** Lets whoever the action allows do the work, and records it in the same transaction. */
const keep = <T>(
  context: Context,
  actor: OfficerActor,
  { action, type }: { readonly action: StaffAction; readonly type: AdministrationEventType },
  work: (transaction: Transaction, role: ActingRole) => Promise<Recorded<T>>,
): Promise<Result<T>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const role = roleForAction(actor, action);
      if (role === null) throw new RefusalError("not-permitted");
      const { value, ...recorded } = await work(transaction, role);
      await recordAuditEntry(context, transaction, { type, actor, role, ...recorded });
      return value;
    }),
  );

/** Saves for how many years after its year of ending a kind of record is kept, and why; none keeps it. */
export const saveRetentionRule = (context: Context, actor: OfficerActor, rule: RetentionRule) =>
  keep(context, actor, { action: "set-terms", type: "RetentionRuleSaved" }, async (transaction) => {
    const saved = { savedAt: context.clock.now(), savedById: actor.officerId };
    await insertRetentionRule(transaction, { ...rule, ...saved });
    return { value: null, facts: { ...rule } };
  });

async function ownPetition(transaction: Transaction, actor: OfficerActor, code: string) {
  const petition = await findPetition(transaction, code);
  if (petition === null || petition.receivingUnitId !== actor.unitId || !maySee(actor, petition))
    throw new RefusalError("not-found");
  return petition;
}

/** Holds a petition back from every list of what may be destroyed, and from erasure; once. */
export const placeHold = (
  context: Context,
  actor: OfficerActor,
  { code, reason }: { readonly code: string; readonly reason: string },
) =>
  keep(
    context,
    actor,
    { action: "read-retention", type: "LegalHoldPlaced" },
    async (transaction) => {
      const { id: petitionId } = await ownPetition(transaction, actor, code);
      if ((await holdOn(transaction, petitionId)) !== null) throw new RefusalError("asked-already");
      const placed = { placedAt: context.clock.now(), placedById: actor.officerId };
      await insertHold(transaction, { petitionId, reason, ...placed });
      return { value: null, petitionId, facts: {}, personal: { reason } };
    },
  );

/** Ends a hold; only the lead of the unit does. */
export const endHold = (context: Context, actor: OfficerActor, code: string) =>
  keep(
    context,
    actor,
    { action: "decide-retention", type: "LegalHoldLifted" },
    async (transaction) => {
      const { id: petitionId } = await ownPetition(transaction, actor, code);
      const lifted = { liftedAt: context.clock.now(), liftedById: actor.officerId };
      if ((await liftHold(transaction, petitionId, lifted)) === 0)
        throw new RefusalError("not-found");
      return { value: null, petitionId, facts: {} };
    },
  );

/** Of what a unit keeps, the records whose term is over this year. */
export async function recordsOver(
  transaction: Transaction,
  unitId: number,
  today: CivilDate,
): Promise<readonly EndedPetition[]> {
  const rules = await retentionRules(transaction);
  const ended = await endedPetitionsOf(transaction, unitId, destroyedAtOnceMax * 20);
  return ended.filter((record) => isTermOver(rules, record, yearOf(today)));
}

export type SignedDecision = {
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly signerName: string;
  readonly signerCapacity: string;
};

/**
 * Records the signed decision by which everything is destroyed whose term is over, with the list of it as it
 * stands now. Nothing is destroyed by that. Returns our number of the decision.
 */
export const decideDestruction = (context: Context, actor: OfficerActor, signed: SignedDecision) =>
  keep(
    context,
    actor,
    { action: "decide-retention", type: "DestructionDecided" },
    async (transaction) => {
      const today = todayOf(context.clock);
      if (signed.documentOn > today) throw new RefusalError("signed-on-in-future");
      const over = (await recordsOver(transaction, actor.unitId, today)).slice(
        0,
        destroyedAtOnceMax,
      );
      if (over.length === 0) throw new RefusalError("destruction-empty");
      const rules = await retentionRules(transaction);
      const decided = { decidedAt: context.clock.now(), decidedById: actor.officerId };
      const { signerName, ...paper } = signed;
      const id = await insertDestruction(transaction, {
        unitId: actor.unitId,
        ...signed,
        ...decided,
      });
      for (const record of over) {
        const rule = ruleOfKind(rules, recordKindOf(record));
        await insertDestructionLine(transaction, {
          ...{ destructionId: id, petitionId: record.id, code: record.code },
          ...{ endedIn: record.endedIn, years: rule?.years ?? 0, basis: rule?.basis ?? "" },
          registerNumber: registerNumberOf(record),
        });
      }
      const codes = over.map(({ code }) => code);
      return { value: id, facts: { id, ...paper, codes }, personal: { signerName } };
    },
  );

const registerNumberOf = ({
  registerNumber: number,
  registerYear: year,
  registerCode,
}: EndedPetition) =>
  number === null || year === null
    ? ""
    : formatRegisterNumber({ number, year, unitCode: registerCode });

/**
 * Destroys what a decision lists: texts, words, files, what is kept of mails and the personal parts of the
 * history, which still verifies. The line of the register stays, without a person. What was held back or
 * restricted since is left out and stays on the list. Returns how many records were destroyed.
 */
export async function destroyRecords(
  context: Context,
  actor: OfficerActor,
  id: number,
): Promise<Result<number>> {
  const keys: string[] = [];
  const done = await keep(
    context,
    actor,
    { action: "decide-retention", type: "RecordsDestroyed" },
    async (transaction, role) => {
      const decision = await findDestruction(transaction, id);
      if (decision?.unitId !== actor.unitId) throw new RefusalError("not-found");
      const doneBy = { doneAt: context.clock.now(), doneById: actor.officerId };
      if ((await markDestructionDone(transaction, id, doneBy)) === 0)
        throw new RefusalError("destruction-done");
      const codes: string[] = [];
      for (const { petitionId, code } of await linesOf(transaction, id)) {
        const files = await destroyRecord(context, transaction, petitionId);
        if (files === null) continue;
        await recordAuditEntry(context, transaction, {
          ...{ type: "DataErased", actor, role, petitionId, covers: contentParts },
          facts: { decision: id, files: files.length },
        });
        codes.push(code);
        keys.push(...files);
      }
      return { value: codes.length, facts: { id, codes, files: keys.length } };
    },
  );
  for (const key of done.ok ? keys : []) await context.files.remove(key);
  return done;
}

/** The keys of its files, or null where it may not be destroyed any more. */
async function destroyRecord(context: Context, transaction: Transaction, petitionId: number) {
  const petition = await findPetitionById(transaction, petitionId);
  if (petition === null || petition.restricted) return null;
  if ((await holdOn(transaction, petitionId)) !== null) return null;
  const keys = await emptyWhole(context, transaction, petition);
  const destroyedAt = context.clock.now();
  await markLineDestroyed(transaction, petitionId, { files: keys.length, destroyedAt });
  await placeInQueues(transaction, petitionId);
  return keys;
}
