/** What stands open at agencies that were ended or merged. Restricted petitions are in no figure. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, number, pick, select, selectComputed } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { inQueues } from "./queue-conditions.ts";

const openStages = stages.filter((stage) => !isEnded(stage) && stage !== "returned");
const open = `f."returnedOn" IS NULL
  AND f."stage" IN (${openStages.map((stage) => `'${stage}'`).join(", ")})`;

const leftBehind = selectComputed({
  agencyId: number(`f."agencyId"`),
  count: number("COUNT(*)"),
});

/** The agencies that ended by the day and still have something open, with how much it is. */
export const endedAgenciesWithWork = (reader: Reader, today: CivilDate) =>
  askSelected(
    reader,
    leftBehind,
    `FROM "Agency" a JOIN "Forwarding" f ON f."agencyId" = a."id"
     JOIN "Petition" p ON p."id" = f."petitionId"
     WHERE a."validTo" IS NOT NULL AND a."validTo" <= $1 AND ${open} AND ${inQueues}
     GROUP BY f."agencyId" ORDER BY f."agencyId"`,
    today,
  );

const share = select("p", pick(tables.Petition, "code"), { forwarding: number(`f."place"`) });

/** Everything open that this agency is to answer, as code and number of the forwarding, the oldest first. */
export const openAtAgency = (handle: Reader | Transaction, agencyId: number) =>
  askSelected(
    handle,
    share,
    `FROM "Forwarding" f JOIN "Petition" p ON p."id" = f."petitionId"
     WHERE f."agencyId" = $1 AND ${open} AND ${inQueues} ORDER BY p."id"`,
    agencyId,
  );
