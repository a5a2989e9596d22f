import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import type { Reader } from "./database.ts";
import { type Binder, binder, queueCondition, type Viewer } from "./queue-conditions.ts";
import { askRows } from "./raw-sql.ts";
import { searchParts } from "./search-condition.ts";

export type QueueFilter = {
  readonly query: string;
  readonly fieldCode: string;
  readonly agencyId: number | null;
  readonly class: string;
  readonly channel: string;
  readonly receivedFrom: string | null;
  readonly receivedTo: string | null;
};

/** Where a page begins or ends: the sort key and the id of the row beside it. */
export type QueuePlace = { readonly key: string; readonly id: number };

export type QueueQuestion = {
  readonly queue: QueueKey;
  readonly viewer: Viewer;
  readonly filter: QueueFilter;
  readonly after: QueuePlace | null;
  readonly before: QueuePlace | null;
  readonly limit: number;
};

export type QueueRow = {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly class: string | null;
  readonly kind: string | null;
  readonly channel: string;
  readonly receivedOn: string;
  readonly nextDueOn: string | null;
  readonly nextDueKind: string | null;
  readonly registerYear: number | null;
  readonly registerNumber: number | null;
  readonly publication: string;
  readonly proposed: boolean;
  readonly restricted: boolean;
  readonly steppedAside: string;
  readonly fieldName: string | null;
  readonly fieldNameEn: string | null;
  readonly placeName: string | null;
  readonly agencyName: string | null;
  readonly receivingName: string;
  readonly receivingUnitId: number;
  readonly officeOfficer: string | null;
  readonly agencyOfficer: string | null;
};

/** After every real day, so that what has no due day comes last. */
const noDay = "9999-12-31";

/** Ascending by the key, if there is one, then by the id. */
type Order = { readonly key: string | null; readonly idDescends: boolean };

/** Work comes in due order; searches as found, newest first; everything else newest first. */
function orderOf(queue: QueueKey, rank: string | null): Order {
  if (rank !== null) return { key: `CAST(${rank} AS TEXT)`, idDescends: true };
  if (queue === "to-publish")
    return { key: `COALESCE(p."answeredOn", '${noDay}')`, idDescends: false };
  if (queue === "all" || queue === "taken-in" || queue === "restricted")
    return { key: null, idDescends: true };
  return { key: `COALESCE(p."nextDueOn", '${noDay}')`, idDescends: false };
}

function filterConditions(filter: QueueFilter, { bind }: Binder): string[] {
  const conditions: string[] = [];
  if (filter.fieldCode) conditions.push(`p."fieldCode" = ${bind(filter.fieldCode)}`);
  if (filter.agencyId !== null) conditions.push(`p."handlingAgencyId" = ${bind(filter.agencyId)}`);
  if (filter.class) conditions.push(`p."class" = ${bind(filter.class)}`);
  if (filter.channel) conditions.push(`p."channel" = ${bind(filter.channel)}`);
  if (filter.receivedFrom) conditions.push(`p."receivedOn" >= ${bind(filter.receivedFrom)}`);
  if (filter.receivedTo) conditions.push(`p."receivedOn" <= ${bind(filter.receivedTo)}`);
  return conditions;
}

/** Rows beyond a place, in the order given or, for the page before, against it. */
function beyond(place: QueuePlace, order: Order, backwards: boolean, { bind }: Binder): string {
  const idMore = order.idDescends !== backwards ? "<" : ">";
  if (order.key === null) return `p."id" ${idMore} ${bind(place.id)}`;
  const keyMore = backwards ? "<" : ">";
  const key = bind(place.key);
  return `(${order.key} ${keyMore} ${key} OR (${order.key} = ${key} AND p."id" ${idMore} ${bind(place.id)}))`;
}

/** A page of a queue in its order; one row more than the limit tells that there is another page. */
export async function readQueue(
  reader: Reader,
  { queue, viewer, filter, after, before, limit }: QueueQuestion,
): Promise<QueueRow[]> {
  const sql = binder();
  const search = filter.query ? searchParts(reader.kind, filter.query, viewer.unitId, sql) : null;
  const order = orderOf(queue, search?.rank ?? null);
  const backwards = before !== null;
  const place = before ?? after;
  const conditions = [
    queueCondition(queue, viewer, sql),
    ...(search ? [search.condition] : []),
    ...filterConditions(filter, sql),
    ...(place ? [beyond(place, order, backwards, sql)] : []),
  ];
  const direction = (descends: boolean) => (descends !== backwards ? "DESC" : "ASC");
  const rows = await askRows<QueueRow>(
    reader,
    `SELECT p."id", ${order.key ?? "''"} AS "key", p."code", p."title", p."stage", p."class", p."kind",
       p."channel", p."receivedOn", p."nextDueOn", p."nextDueKind", p."registerYear",
       p."registerNumber", p."publication", p."pendingProposal" IS NOT NULL AS "proposed",
       p."restricted", p."steppedAside", p."receivingUnitId",
       f."name" AS "fieldName", f."nameEn" AS "fieldNameEn", u."name" AS "placeName",
       h."shortName" AS "agencyName", ru."shortName" AS "receivingName",
       o."displayName" AS "officeOfficer", a."displayName" AS "agencyOfficer"
     FROM "Petition" p
     JOIN "Agency" ru ON ru."id" = p."receivingUnitId"
     LEFT JOIN "Field" f ON f."code" = p."fieldCode"
     LEFT JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     LEFT JOIN "Agency" h ON h."id" = p."handlingAgencyId"
     LEFT JOIN "Officer" o ON o."id" = p."assigneeId"
     LEFT JOIN "Officer" a ON a."id" = p."agencyAssigneeId"
     WHERE ${conditions.join(" AND ")}
     ORDER BY ${order.key === null ? "" : `${order.key} ${direction(false)},`}
       p."id" ${direction(order.idDescends)}
     LIMIT ${limit + 1}`,
    ...sql.values,
  );
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    receivingUnitId: Number(row.receivingUnitId),
    registerYear: row.registerYear === null ? null : Number(row.registerYear),
    registerNumber: row.registerNumber === null ? null : Number(row.registerNumber),
    proposed: Boolean(row.proposed),
    restricted: Boolean(row.restricted),
  }));
}

/** How many stand in each of these queues, in one question over open petitions. */
export async function countQueues<K extends QueueKey>(
  reader: Reader,
  queues: readonly K[],
  viewer: Viewer,
): Promise<ReadonlyMap<K, number>> {
  const sql = binder();
  const counts = queues.map(
    (queue) =>
      `(SELECT COUNT(*) FROM "Petition" p WHERE ${queueCondition(queue, viewer, sql)}) AS "${queue}"`,
  );
  const rows = await askRows<Record<string, number | bigint>>(
    reader,
    `SELECT ${counts.join(", ")}`,
    ...sql.values,
  );
  return new Map(queues.map((queue) => [queue, Number(rows[0]?.[queue] ?? 0)]));
}

/** The code of the petition under a number of a unit's register, or null. */
export async function codeOfRegisterNumber(
  reader: Reader,
  entry: { readonly year: number; readonly unitCode: string; readonly number: number },
): Promise<string | null> {
  const rows = await askRows<{ code: string }>(
    reader,
    `SELECT p."code" FROM "Petition" p JOIN "Agency" a ON a."id" = p."receivingUnitId"
     WHERE p."registerYear" = $1 AND p."registerNumber" = $2 AND a."registerCode" = $3
       AND NOT p."restricted"`,
    entry.year,
    entry.number,
    entry.unitCode,
  );
  return rows[0]?.code ?? null;
}
