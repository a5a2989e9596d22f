/**
 * What is overdue, by the unit that owes it. Petitions that are restricted, held in quarantine or
 * set aside as spam stand in no list.
 */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { DueKind } from "#app/domain/petition/clocks/next-due.ts";
import type { Escalation, GrantedExtension } from "#app/domain/petition/clocks/petition-time.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askSelected,
  number,
  numberOrNull,
  pick,
  type SelectedRow,
  select,
  selectComputed,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { noOthers, readShares } from "../petition/petition-rows.ts";
import { inQueues, ownForwarding } from "../queues/queue-conditions.ts";

export type OverdueRow = {
  readonly code: string;
  /** The number of the forwarding, where the petition has several. */
  readonly forwarding: number | null;
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

const nextDueKind = `COALESCE(f."nextDueKind", p."nextDueKind")`;
const overdue = select(
  "p",
  pick(
    tables.Petition,
    "code",
    "title",
    "registerNumber",
    "registerYear",
    "place",
    "others",
    "forwardedOn",
    "extensions",
    "returns",
    "escalatedTo",
  ),
  {
    forwarding: numberOrNull(`f."place"`),
    nextDueOn: text(`COALESCE(f."nextDueOn", p."nextDueOn")`),
    nextDueKind: text(nextDueKind),
    registerCode: text(`r."registerCode"`),
    unitId: number(
      `COALESCE(CASE WHEN ${nextDueKind} IN ('reply', 'completion')
        THEN COALESCE(f."agencyId", p."handlingAgencyId") END, p."receivingUnitId")`,
    ),
  },
);

/** Everything that the staff owe since before the day, the longest overdue first. */
export async function overduePetitions(
  reader: Reader,
  today: CivilDate,
  filter: { readonly reportedOnly: boolean; readonly limit: number },
): Promise<OverdueRow[]> {
  // The row shows the main share; the other shares stand beside it, and are looked at below.
  const reported = filter.reportedOnly
    ? `AND (p."escalatedTo" = 'chairman' OR p."others" LIKE '%"escalatedTo":"chairman"%')`
    : "";
  const rows = await askSelected(
    reader,
    overdue,
    `FROM "Petition" p JOIN "Agency" r ON r."id" = p."receivingUnitId"
     LEFT JOIN "Forwarding" f ON f."petitionId" = p."id" AND p."others" <> '[]'
       AND f."stage" <> '' AND f."nextDueOn" < $1
     WHERE p."nextDueOn" < $1 AND ${nextDueKind} <> 'supplement' AND ${inQueues} ${reported}
     ORDER BY p."nextDueOn", p."id", f."place" LIMIT ${filter.limit}`,
    today,
  );
  const lines = rows.map(rowOf);
  return filter.reportedOnly
    ? lines.filter(({ escalatedTo }) => escalatedTo === "chairman")
    : lines;
}

const chased = `FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId"
  JOIN "Agency" r ON r."id" = p."receivingUnitId"
  ${ownForwarding}
  WHERE q."queue" = 'handling-open' AND q."officerId" = 0 AND q."sortKey" < $1
    AND p."receivingUnitId" = $2 AND f."replyDueOn" < $1`;

/** What one agency owes the unit that forwarded it, the longest overdue first. */
export async function overdueAtAgency(
  handle: Reader | Transaction,
  today: CivilDate,
  place: { readonly receivingUnitId: number; readonly agencyId: number; readonly limit: number },
): Promise<OverdueRow[]> {
  const rows = await askSelected(
    handle,
    overdue,
    `${chased} AND q."unitId" = $3
     ORDER BY q."sortKey", q."petitionId" LIMIT ${place.limit}`,
    today,
    place.receivingUnitId,
    place.agencyId,
  );
  return rows.map(rowOf);
}

const debt = selectComputed({
  agencyId: number(`q."unitId"`),
  count: number("COUNT(*)"),
  oldestDueOn: text(`MIN(q."sortKey")`),
});

/** The agencies that owe this unit something since before the day: how much, and since when. */
export async function agenciesToChase(reader: Reader, today: CivilDate, receivingUnitId: number) {
  const rows = await askSelected(
    reader,
    debt,
    `${chased} GROUP BY q."unitId"`,
    today,
    receivingUnitId,
  );
  return rows.map((row) => ({ ...row, oldestDueOn: row.oldestDueOn as CivilDate }));
}

/** What is kept of the share that is overdue: in the petition's row of the main one, else beside it. */
function keptOf(row: SelectedRow<typeof overdue>) {
  const other = readShares(row.others).find(
    ({ place }) => place === row.forwarding && place !== row.place,
  );
  return {
    forwardedOn: other ? (other.forwarding?.forwardedOn ?? null) : row.forwardedOn,
    extensions: other?.extensions ?? (JSON.parse(row.extensions) as GrantedExtension[]),
    returns: other?.returns ?? row.returns,
    escalatedTo: other?.escalatedTo ?? row.escalatedTo,
  };
}

function rowOf(row: SelectedRow<typeof overdue>): OverdueRow {
  const { registerNumber, registerYear } = row;
  const kept = keptOf(row);
  return {
    code: row.code,
    forwarding: row.others === noOthers ? null : row.forwarding,
    title: row.title,
    unitId: row.unitId,
    registerNumber:
      registerNumber === null || registerYear === null
        ? ""
        : formatRegisterNumber({
            number: registerNumber,
            year: registerYear,
            unitCode: row.registerCode,
          }),
    forwardedOn: kept.forwardedOn as CivilDate | null,
    dueOn: row.nextDueOn as CivilDate,
    owed: row.nextDueKind as DueKind,
    extensions: kept.extensions,
    returns: kept.returns,
    escalatedTo: kept.escalatedTo as Escalation,
  };
}
