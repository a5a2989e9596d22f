/** What a unit keeps and how long, what may be destroyed, and what was. */

import { backupGoneOn } from "#app/domain/data-rights/backups-gone.ts";
import {
  isTermOver,
  keptUntilYear,
  recordKinds,
  ruleOfKind,
} from "#app/domain/data-rights/retention.ts";
import { civilDateInVietnam, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { newestBackups } from "../../persistence/engine/backup-reading.ts";
import {
  destructionsOf,
  type EndedPetition,
  endedPetitionsOf,
  findDestruction,
  holdsOf,
  linesOf,
  retentionRules,
} from "../../persistence/rights/retention-reading.ts";

const lookedThrough = 10_000;
const shown = 500;

const registerNumberOf = ({
  registerNumber: number,
  registerYear: year,
  registerCode,
}: EndedPetition) =>
  number === null || year === null
    ? ""
    : formatRegisterNumber({ number, year, unitCode: registerCode });

/** Terms, this year's list as it would be destroyed, holds and decisions; null for whoever keeps no register. */
export async function keepingPage(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "read-retention") === null) return null;
  const { read } = context.database;
  const today = todayOf(context.clock);
  const rules = await retentionRules(read);
  const ended = await endedPetitionsOf(read, actor.unitId, lookedThrough);
  const over = ended.filter((record) => isTermOver(rules, record, yearOf(today)));
  return {
    today,
    year: yearOf(today),
    mayDecide: roleForAction(actor, "decide-retention") !== null,
    maySetTerms: roleForAction(actor, "set-terms") !== null,
    rules: recordKinds.map((kind) => ({ kind, rule: ruleOfKind(rules, kind) })),
    over: over.slice(0, shown).map((record) => ({
      code: record.code,
      registerNumber: registerNumberOf(record),
      endedIn: record.endedIn,
      until: keptUntilYear(rules, record),
    })),
    overCount: over.length,
    holds: (await holdsOf(read, actor.unitId)).map(({ code, reason, placedAt }) => ({
      code,
      reason,
      placedAt,
    })),
    decisions: await destructionsOf(read, actor.unitId),
  };
}
export type KeepingPage = NonNullable<Awaited<ReturnType<typeof keepingPage>>>;

/** One decision of the own unit with its list, or null. */
export async function destructionFile(
  context: Context,
  actor: OfficerActor,
  id: number,
  backupsKept: number,
) {
  const { read } = context.database;
  if (roleForAction(actor, "read-retention") === null) return null;
  const decision = await findDestruction(read, id);
  if (decision === null || decision.unitId !== actor.unitId) return null;
  const [newest] = await newestBackups(read, 1);
  const made = newest ? civilDateInVietnam(new Date(newest.madeAt)) : null;
  return {
    decision,
    lines: await linesOf(read, id),
    mayDecide: roleForAction(actor, "decide-retention") !== null,
    /** When the newest backup that may hold the records is gone; null where none is recorded. */
    backupsUntil: made && backupGoneOn(made, backupsKept),
  };
}
