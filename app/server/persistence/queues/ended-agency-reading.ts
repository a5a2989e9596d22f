/** What stands open at agencies that were ended or merged. Restricted petitions are in no figure. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, number, pick, select, selectComputed } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { inQueues } from "./queue-conditions.ts";

const open = `p."stage" IN (${stages
  .filter((stage) => !isEnded(stage))
  .map((stage) => `'${stage}'`)
  .join(", ")})`;

const leftBehind = selectComputed({
  agencyId: number(`p."handlingAgencyId"`),
  count: number("COUNT(*)"),
});

/** The agencies that ended by the day and still have something open, with how much it is. */
export const endedAgenciesWithWork = (reader: Reader, today: CivilDate) =>
  askSelected(
    reader,
    leftBehind,
    `FROM "Agency" a JOIN "Petition" p ON p."handlingAgencyId" = a."id"
     WHERE a."validTo" IS NOT NULL AND a."validTo" <= $1 AND ${open} AND ${inQueues}
     GROUP BY p."handlingAgencyId" ORDER BY p."handlingAgencyId"`,
    today,
  );

const code = select("p", pick(tables.Petition, "code"));

/** The codes of everything open that this agency is to answer, the oldest first. */
export async function openAtAgency(handle: Reader | Transaction, agencyId: number) {
  const rows = await askSelected(
    handle,
    code,
    `FROM "Petition" p WHERE p."handlingAgencyId" = $1 AND ${open} AND ${inQueues}
     ORDER BY p."id"`,
    agencyId,
  );
  return rows.map((row) => row.code);
}
