/** The shares of a unit that its figures by division count. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ReportingPeriod } from "#app/domain/deadline/calendar/reporting-period.ts";
import { type CountedShare, openInside } from "#app/domain/petition/division-figures.ts";
import type { Stage } from "#app/domain/petition/petition.ts";
import type { Reader } from "../engine/database.ts";
import {
  askSelected,
  numberOrNull,
  selectComputed,
  text,
  textOrNull,
} from "../engine/selected-rows.ts";
import { inQueues } from "./queue-conditions.ts";

const counted = (row: { [Name in keyof CountedShare]: string }) =>
  selectComputed({
    divisionId: numberOrNull(row.divisionId),
    stage: text(row.stage),
    cameOn: text(row.cameOn),
    dueOn: textOrNull(row.dueOn),
    innerDueOn: textOrNull(row.innerDueOn),
    submittedOn: textOrNull(row.submittedOn),
  });

const ofForwarding = counted({
  divisionId: `f."divisionId"`,
  stage: `f."stage"`,
  cameOn: `f."forwardedOn"`,
  dueOn: `f."replyDueOn"`,
  innerDueOn: `f."innerDueOn"`,
  submittedOn: `f."submittedOn"`,
});
const ofOwnHandling = counted({
  divisionId: `p."divisionId"`,
  stage: `p."stage"`,
  cameOn: `p."receivedOn"`,
  dueOn: `p."replyDueOn"`,
  innerDueOn: `p."innerDueOn"`,
  submittedOn: `r."submittedOn"`,
});

const open = openInside.map((stage) => `'${stage}'`).join(", ");

/**
 * What came to the unit or was answered by it in the period, or is open there today: what was forwarded
 * to it, and what it keeps itself. What it returned is another's, and what is restricted or annulled is in no figure.
 */
export async function countedShares(
  reader: Reader,
  unitId: number,
  { from, to }: ReportingPeriod,
): Promise<CountedShare[]> {
  const forwarded = await askSelected(
    reader,
    ofForwarding,
    `FROM "Forwarding" f JOIN "Petition" p ON p."id" = f."petitionId"
     WHERE f."agencyId" = $1 AND ${inQueues} AND p."annulment" IS NULL AND f."returnedOn" IS NULL AND f."stage" <> ''
       AND (f."stage" IN (${open}) OR f."forwardedOn" >= $2 AND f."forwardedOn" <= $3
         OR f."submittedOn" >= $2 AND f."submittedOn" <= $3)`,
    unitId,
    from,
    to,
  );
  const own = await askSelected(
    reader,
    ofOwnHandling,
    `FROM "Petition" p LEFT JOIN "Reply" r ON r."petitionId" = p."id"
     WHERE p."receivingUnitId" = $1 AND ${inQueues} AND p."annulment" IS NULL AND p."handledInOffice" AND p."others" = '[]'
       AND (p."stage" IN (${open}) OR p."receivedOn" >= $2 AND p."receivedOn" <= $3
         OR r."submittedOn" >= $2 AND r."submittedOn" <= $3)`,
    unitId,
    from,
    to,
  );
  return [...forwarded, ...own].map((row) => ({
    divisionId: row.divisionId,
    stage: row.stage as Stage,
    cameOn: row.cameOn as CivilDate,
    dueOn: row.dueOn as CivilDate | null,
    innerDueOn: row.innerDueOn as CivilDate | null,
    submittedOn: row.submittedOn as CivilDate | null,
  }));
}
