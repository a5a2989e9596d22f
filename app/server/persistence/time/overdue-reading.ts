/**
 * What is overdue, by the unit that owes it. Petitions that are restricted, held in quarantine or
 * set aside as spam stand in no list.
 */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { DueKind } from "#app/domain/petition/clocks/next-due.ts";
import type { Escalation, GrantedExtension } from "#app/domain/petition/clocks/petition-time.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import { inQueues } from "../queues/queue-conditions.ts";

type Row = {
  readonly code: string;
  readonly title: string;
  readonly unitId: number | bigint;
  readonly registerNumber: number | bigint | null;
  readonly registerYear: number | bigint | null;
  readonly registerCode: string;
  readonly forwardedOn: string | null;
  readonly nextDueOn: string;
  readonly nextDueKind: string;
  readonly extensions: string;
  readonly returns: number | bigint;
  readonly escalatedTo: string;
};

export type OverdueRow = {
  readonly code: string;
  readonly title: string;
  /** Who owes it: the agency that answers, or the unit that coordinates. */
  readonly unitId: number;
  readonly registerNumber: string;
  readonly forwardedOn: CivilDate | null;
  readonly dueOn: CivilDate;
  readonly owed: DueKind;
  readonly extensions: readonly GrantedExtension[];
  readonly returns: number;
  readonly escalatedTo: Escalation;
};

const columns = `p."code", p."title", p."registerNumber", p."registerYear", r."registerCode",
  p."forwardedOn", p."nextDueOn", p."nextDueKind", p."extensions", p."returns", p."escalatedTo",
  COALESCE(CASE WHEN p."nextDueKind" IN ('reply', 'completion') THEN p."handlingAgencyId" END,
    p."receivingUnitId") AS "unitId"`;

/** Everything that the staff owe since before the day, the longest overdue first. */
export async function overduePetitions(
  reader: Reader,
  today: CivilDate,
  filter: { readonly reportedOnly: boolean; readonly limit: number },
): Promise<OverdueRow[]> {
  const reported = filter.reportedOnly ? `AND p."escalatedTo" = 'chairman'` : "";
  const rows = await askRows<Row>(
    reader,
    `SELECT ${columns} FROM "Petition" p JOIN "Agency" r ON r."id" = p."receivingUnitId"
     WHERE p."nextDueOn" < $1 AND p."nextDueKind" <> 'supplement' AND ${inQueues} ${reported}
     ORDER BY p."nextDueOn", p."id" LIMIT ${filter.limit}`,
    today,
  );
  return rows.map(rowOf);
}

const chased = `FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId"
  JOIN "Agency" r ON r."id" = p."receivingUnitId"
  WHERE q."queue" = 'handling-open' AND q."officerId" = 0 AND q."sortKey" < $1
    AND p."receivingUnitId" = $2 AND p."replyDueOn" < $1`;

/** What one agency owes the unit that forwarded it, the longest overdue first. */
export async function overdueAtAgency(
  handle: Reader | Transaction,
  today: CivilDate,
  place: { readonly receivingUnitId: number; readonly agencyId: number; readonly limit: number },
): Promise<OverdueRow[]> {
  const rows = await askRows<Row>(
    handle,
    `SELECT ${columns} ${chased} AND q."unitId" = $3
     ORDER BY q."sortKey", q."petitionId" LIMIT ${place.limit}`,
    today,
    place.receivingUnitId,
    place.agencyId,
  );
  return rows.map(rowOf);
}

/** The agencies that owe this unit something since before the day: how much, and since when. */
export async function agenciesToChase(reader: Reader, today: CivilDate, receivingUnitId: number) {
  const rows = await askRows<{
    unitId: number | bigint;
    count: number | bigint;
    oldestDueOn: string;
  }>(
    reader,
    `SELECT q."unitId", COUNT(*) AS "count", MIN(q."sortKey") AS "oldestDueOn" ${chased}
     GROUP BY q."unitId"`,
    today,
    receivingUnitId,
  );
  return rows.map(({ unitId, count, oldestDueOn }) => ({
    agencyId: Number(unitId),
    count: Number(count),
    oldestDueOn: oldestDueOn as CivilDate,
  }));
}

function rowOf(row: Row): OverdueRow {
  const { registerNumber, registerYear } = row;
  return {
    code: row.code,
    title: row.title,
    unitId: Number(row.unitId),
    registerNumber:
      registerNumber === null || registerYear === null
        ? ""
        : formatRegisterNumber({
            number: Number(registerNumber),
            year: Number(registerYear),
            unitCode: row.registerCode,
          }),
    forwardedOn: row.forwardedOn as CivilDate | null,
    dueOn: row.nextDueOn as CivilDate,
    owed: row.nextDueKind as DueKind,
    extensions: JSON.parse(row.extensions) as GrantedExtension[],
    returns: Number(row.returns),
    escalatedTo: row.escalatedTo as Escalation,
  };
}
