/** Requests about data as the unit that answers them reads them. */
import { backupGoneOn } from "#app/domain/data-rights/backups-gone.ts";
import { dataRequestNumber, daysOfRequest, owedOf } from "#app/domain/data-rights/data-request.ts";
import { keptUntilYear, recordKindOf, ruleOfKind } from "#app/domain/data-rights/retention.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { newestBackups } from "../../persistence/engine/backup-reading.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import {
  type DataRequest,
  dataRequestsOf,
  findDataRequest,
} from "../../persistence/rights/data-request-reading.ts";
import { holdOn, recordOf, retentionRules } from "../../persistence/rights/retention-reading.ts";

const shown = 200;

const mayAnswer = (actor: OfficerActor) => roleForAction(actor, "answer-data-request") !== null;

/** Of a restricted petition only its readers learn that somebody asked about it. */
async function isSeen({ database }: Context, actor: OfficerActor, request: DataRequest) {
  if (!request.petitionRestricted || request.code === null) return true;
  const petition = await findPetition(database.read, request.code);
  return petition !== null && maySee(actor, petition);
}

const lineOf = (request: DataRequest) => ({
  id: request.id,
  number: dataRequestNumber(request, request.unitCode),
  kind: request.kind,
  code: request.code,
  receivedOn: request.receivedOn,
  owed: owedOf(request),
  outcome: request.outcome,
  answeredOn: request.answeredOn,
});
export type DataRequestLine = ReturnType<typeof lineOf>;

/**
 * What the unit has to answer, the nearest day first, and what it answered last; null for whoever may
 * neither take in nor answer. The counter takes in and sees no list.
 */
export async function dataRequestList(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "take-in-data-request") === null) return null;
  const today = todayOf(context.clock);
  if (!mayAnswer(actor)) return { today, mayAnswer: false, open: [], answered: [] };
  const { read } = context.database;
  const lines = async (answered: boolean) => {
    const seen: DataRequestLine[] = [];
    for (const request of await dataRequestsOf(read, actor.unitId, { answered, limit: shown }))
      if (await isSeen(context, actor, request)) seen.push(lineOf(request));
    return seen;
  };
  return { today, mayAnswer: true, open: await lines(false), answered: await lines(true) };
}

/** One request to the own unit, or null: unknown, another unit's, or about what this person may not see. */
export async function dataRequest(context: Context, actor: OfficerActor, id: number) {
  const request = await findDataRequest(context.database.read, id);
  if (request === null || request.unitId !== actor.unitId || !mayAnswer(actor)) return null;
  return (await isSeen(context, actor, request)) ? request : null;
}

/** The same with what its page needs: what is owed, what is kept and how long, which backups still hold it. */
export async function dataRequestFile(
  context: Context,
  actor: OfficerActor,
  id: number,
  backupsKept: number,
) {
  const request = await dataRequest(context, actor, id);
  if (request === null) return null;
  const { read } = context.database;
  return {
    request,
    number: dataRequestNumber(request, request.unitCode),
    owed: owedOf(request),
    today: todayOf(context.clock),
    mostDays: daysOfRequest[request.kind].more,
    kept: request.petitionId === null ? null : await keptOf(read, request.petitionId),
    backups:
      request.erasedAt === null ? [] : await backupsWith(read, backupsKept, request.erasedAt),
  };
}
export type DataRequestFile = NonNullable<Awaited<ReturnType<typeof dataRequestFile>>>;

/** Until when a petition's file is kept, on which basis, and whether somebody holds it back. */
export async function keptOf(reader: Reader, petitionId: number) {
  const record = await recordOf(reader, petitionId);
  const rules = await retentionRules(reader);
  const held = (await holdOn(reader, petitionId)) !== null;
  if (record === null || !record.hasEnded) return { until: null, basis: "", held };
  const until = keptUntilYear(rules, record);
  return { until, basis: ruleOfKind(rules, recordKindOf(record))?.basis ?? "", held };
}

/** The backups that were made before something was erased, and the day on which each is gone. */
export async function backupsWith(reader: Reader, kept: number, erasedAt: string) {
  const backups = await newestBackups(reader, kept);
  return backups
    .filter(({ madeAt }) => madeAt <= erasedAt)
    .map(({ id, madeAt }) => ({
      id,
      madeAt,
      goneOn: backupGoneOn(civilDateInVietnam(new Date(madeAt)), kept),
    }));
}
