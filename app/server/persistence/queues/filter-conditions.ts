/** What narrows a list of petitions, as conditions on the rows of a queue's statement. */
import { type Binder, here, type Viewer } from "./queue-conditions.ts";
import type { Shown } from "./queue-row.ts";

export type QueueFilter = {
  readonly query: string;
  readonly fieldCode: string;
  readonly agencyId: number | null;
  readonly class: string;
  readonly channel: string;
  readonly receivedFrom: string | null;
  readonly receivedTo: string | null;
  /** Exactly this due day. */
  readonly dueOn?: string | null;
  /** A division of the viewer's unit; 0 for what was given to none. */
  readonly divisionId?: number | null;
  /** The day inside is this one or earlier. */
  readonly innerTo?: string | null;
};

/** What the viewer's own unit settled inside; of what another unit has nothing is found. */
export function insideConditions(
  { divisionId = null, innerTo = null }: QueueFilter,
  { unitId }: Viewer,
  { bind }: Binder,
): string[] {
  if (divisionId === null && innerTo === null) return [];
  const asked = (row: "p" | "i") =>
    [
      ...(divisionId === 0 ? [`${row}."divisionId" IS NULL`] : []),
      ...(divisionId ? [`${row}."divisionId" = ${bind(divisionId)}`] : []),
      ...(innerTo === null ? [] : [`${row}."innerDueOn" <= ${bind(innerTo)}`]),
    ].join(" AND ");
  return [
    `(p."receivingUnitId" = ${bind(unitId)} AND ${here} AND ${asked("p")}
      OR EXISTS (SELECT 1 FROM "Forwarding" i WHERE i."petitionId" = p."id"
        AND i."agencyId" = ${bind(unitId)} AND i."stage" <> '' AND i."returnedOn" IS NULL
        AND ${asked("i")}))`,
  ];
}

/** One of the agencies that answer; of a split letter only the unit that received it is told of others. */
function agencyCondition(
  agencyId: number,
  { unitId, scope }: Viewer,
  { bind }: Pick<Binder, "bind">,
): string {
  const agency = bind(agencyId);
  const answers = `(p."handlingAgencyId" = ${agency} OR p."others" <> '[]' AND EXISTS (
      SELECT 1 FROM "Forwarding" o WHERE o."petitionId" = p."id" AND o."agencyId" = ${agency}
        AND o."stage" <> '' AND o."returnedOn" IS NULL))`;
  if (scope === "everything" || agencyId === unitId) return answers;
  return `(${answers} AND (p."receivingUnitId" = ${bind(unitId)} OR p."role" <> 'part'))`;
}

/** Everything else by which a list is narrowed; `shown` is the row whose due day it shows. */
export function filterConditions(
  filter: QueueFilter,
  viewer: Viewer,
  { bind }: Binder,
  shown: Shown = "p",
): string[] {
  const conditions: string[] = [];
  if (filter.fieldCode) conditions.push(`p."fieldCode" = ${bind(filter.fieldCode)}`);
  if (filter.agencyId !== null) conditions.push(agencyCondition(filter.agencyId, viewer, { bind }));
  if (filter.class) conditions.push(`p."class" = ${bind(filter.class)}`);
  if (filter.channel) conditions.push(`p."channel" = ${bind(filter.channel)}`);
  if (filter.receivedFrom) conditions.push(`p."receivedOn" >= ${bind(filter.receivedFrom)}`);
  if (filter.receivedTo) conditions.push(`p."receivedOn" <= ${bind(filter.receivedTo)}`);
  if (filter.dueOn) conditions.push(`${shown}."nextDueOn" = ${bind(filter.dueOn)}`);
  return conditions;
}
