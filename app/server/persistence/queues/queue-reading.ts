import { handlingQueues, type QueueKey, wideQueues } from "#app/domain/petition/work-queues.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, number, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadSettings } from "../work/setting-reading.ts";
import { filterConditions, insideConditions, type QueueFilter } from "./filter-conditions.ts";
import {
  type Binder,
  binder,
  findKeptQueue,
  type Holder,
  isGiven,
  memberships,
  ownForwardingBy,
  type Viewer,
  wideCondition,
} from "./queue-conditions.ts";
import {
  handledRow,
  joinOwnShare,
  names,
  namesOf,
  ownWideRow,
  type QueueRow,
  queueRow,
  receivedRow,
  wideRow,
} from "./queue-row.ts";
import { type SearchStream, searchStreams } from "./search-streams.ts";
import { walkStreams } from "./stream-walk.ts";

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

const isHandledQueue = (queue: QueueKey) => handlingQueues.some((key) => key === queue);

type WideQueue = (typeof wideQueues)[number];

/** The wide queue that is asked for, or null for one that is kept; a counter has its own alone. */
function wideOf(queue: QueueKey, viewer: Viewer): WideQueue | null {
  const wide = wideQueues.find((key) => key === queue) ?? null;
  return wide === null && viewer.scope === "taken-in" ? "taken-in" : wide;
}

/** A page of a queue in its order; one row more than the limit tells that there is another page. */
export function readQueue(reader: Reader, question: QueueQuestion): Promise<QueueRow[]> {
  if (question.filter.query) return searchQueue(reader, question);
  const wide = wideOf(question.queue, question.viewer);
  return wide === null ? readKeptQueue(reader, question) : readWideQueue(reader, wide, question);
}

const holderIn = (holder: Holder | undefined, { officerId, divisionId }: Viewer) =>
  holder === undefined ? 0 : holder === "assigneeId" ? officerId : (divisionId ?? -1);

/** The entries of a kept queue for this viewer, as conditions on `q`. */
function keptQueueConditions(queue: QueueKey, viewer: Viewer, { bind }: Binder): string[] {
  const { kept, late } = findKeptQueue(queue as Parameters<typeof findKeptQueue>[0]);
  return [
    `q."unitId" = ${bind(viewer.unitId)}`,
    `q."queue" = ${bind(kept)}`,
    `q."officerId" = ${bind(holderIn(memberships[kept].holder, viewer))}`,
    ...(late ? [`q."sortKey" < ${bind(viewer.today)}`] : []),
  ];
}

/** Work in due order. */
async function readKeptQueue(
  reader: Reader,
  { queue, viewer, filter, after, before, limit }: QueueQuestion,
): Promise<QueueRow[]> {
  const sql = binder();
  const backwards = before !== null;
  const place = before ?? after;
  const conditions = [
    ...keptQueueConditions(queue, viewer, sql),
    ...filterConditions(filter, viewer, sql, isHandledQueue(queue) ? "f" : "p"),
    ...insideConditions(filter, viewer, sql),
    ...(place
      ? [
          `(q."sortKey", q."petitionId") ${backwards ? "<" : ">"}
           (${sql.bind(place.key)}, ${sql.bind(place.id)})`,
        ]
      : []),
  ];
  const order = backwards ? "DESC" : "ASC";
  const handled = isHandledQueue(queue);
  return askSelected(
    reader,
    handled ? handledRow : receivedRow,
    `FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId"
     ${handled ? ownForwardingBy(queue === "handling-inner-late" ? "innerDueOn" : "nextDueOn") : ""}
     ${namesOf(handled ? "f" : "p")}
     WHERE ${conditions.join(" AND ")}
     ORDER BY q."sortKey" ${order}, q."petitionId" ${order} LIMIT ${limit + 1}`,
    ...sql.values,
  );
}

/**
 * What is not work, newest first. One's own unit stands in two columns: each is walked by its own
 * index, and the two short lists are joined.
 */
async function readWideQueue(
  reader: Reader,
  wide: WideQueue,
  { viewer, filter, after, before, limit }: QueueQuestion,
): Promise<QueueRow[]> {
  const sql = binder();
  const backwards = before !== null;
  const place = before ?? after;
  const order = backwards ? "ASC" : "DESC";
  const narrowed = [
    ...filterConditions(filter, viewer, sql),
    ...insideConditions(filter, viewer, sql),
    ...(place ? [`p."id" ${backwards ? ">" : "<"} ${sql.bind(place.id)}`] : []),
  ];
  const arms = wideCondition(wide, viewer, sql).map(
    (condition) =>
      `SELECT "id" FROM (SELECT p."id" FROM "Petition" p
        WHERE ${[condition, ...narrowed].join(" AND ")}
        ORDER BY p."id" ${order} LIMIT ${limit + 1}) AS arm`,
  );
  const given = viewer.scope === "given" ? isGiven("g", viewer, sql) : null;
  const own = viewer.scope === "everything" ? "" : joinOwnShare(sql.bind(viewer.unitId), given);
  return askSelected(
    reader,
    own ? ownWideRow : wideRow,
    `FROM "Petition" p ${own} ${namesOf(own ? "w" : "p")}
     WHERE p."id" IN (${arms.join(" UNION ")}) ORDER BY p."id" ${order} LIMIT ${limit + 1}`,
    ...sql.values,
  );
}

/**
 * What a search finds: the own register's number, then words that stand together, then words apart;
 * each newest first.
 */
async function searchQueue(reader: Reader, question: QueueQuestion): Promise<QueueRow[]> {
  const { filter, viewer, before, after, limit } = question;
  const place = before ?? after;
  const { synonyms } = await loadSettings(reader);
  return walkStreams({
    streams: searchStreams(reader.kind, {
      query: filter.query,
      synonyms,
      unitId: viewer.unitId,
      // Whose lists are those of an agency finds nothing by what a page hides from agencies.
      words: viewer.side === "office" ? "PetitionSearch" : "AgencySearch",
    }),
    from: place?.key ?? null,
    backwards: before !== null,
    take: limit + 1,
    read: (stream, begins, take) =>
      readStream(reader, question, stream, begins && place ? place.id : null, take),
  });
}

/** Of a letter that was split an agency reads its own points only, so it is not found by other words. */
const readable = ({ unitId }: Viewer, { bind }: Binder) =>
  `(p."receivingUnitId" = ${bind(unitId)} OR NOT EXISTS (SELECT 1 FROM "Forwarding" f
    WHERE f."petitionId" = p."id" AND f."role" = 'part'))`;

async function readStream(
  reader: Reader,
  { queue, viewer, filter, before }: QueueQuestion,
  stream: SearchStream,
  beyond: number | null,
  take: number,
): Promise<QueueRow[]> {
  const sql = binder();
  const backwards = before !== null;
  const { from, condition, id } = stream.source(sql);
  const wide = wideOf(queue, viewer);
  const visible = wide
    ? `(${wideCondition(wide, viewer, sql).join(" OR ")})`
    : `EXISTS (SELECT 1 FROM "QueueEntry" q WHERE q."petitionId" = p."id"
        AND ${keptQueueConditions(queue, viewer, sql).join(" AND ")})`;
  const conditions = [
    condition,
    visible,
    ...(viewer.scope === "everything" ? [] : [readable(viewer, sql)]),
    ...filterConditions(filter, viewer, sql),
    ...insideConditions(filter, viewer, sql),
    ...(beyond === null ? [] : [`${id} ${backwards ? ">" : "<"} ${sql.bind(beyond)}`]),
  ];
  return askSelected(
    reader,
    queueRow(`'${stream.key}'`),
    `FROM ${from} ${names}
     WHERE ${conditions.join(" AND ")}
     ORDER BY ${id} ${backwards ? "ASC" : "DESC"} LIMIT ${take}`,
    ...sql.values,
  );
}

const queueCount = select("c", pick(tables.QueueCount, "queue", "officerId"), {
  late: number(`CASE WHEN c."dueOn" <> '' AND c."dueOn" < $3 THEN 1 ELSE 0 END`),
  count: number(`SUM(c."count")`),
});

/** How many stand in each of these queues, from the counts that every change keeps. */
export async function countQueues<K extends QueueKey>(
  reader: Reader,
  queues: readonly K[],
  viewer: Viewer,
): Promise<ReadonlyMap<K, number>> {
  const rows = await askSelected(
    reader,
    queueCount,
    `FROM "QueueCount" c WHERE c."unitId" = $1 AND c."officerId" IN (0, $2, $4) GROUP BY 1, 2, 3`,
    viewer.unitId,
    viewer.officerId,
    viewer.today,
    viewer.divisionId ?? 0,
  );
  const countOf = (queue: K) => {
    const { kept, late } = findKeptQueue(queue as Parameters<typeof findKeptQueue>[0]);
    const holder = holderIn(memberships[kept].holder, viewer);
    return rows
      .filter((row) => row.queue === kept && row.officerId === holder && (!late || row.late === 1))
      .reduce((sum, row) => sum + row.count, 0);
  };
  return new Map(queues.map((queue) => [queue, countOf(queue)]));
}

const petitionCode = select("p", pick(tables.Petition, "code"));

/** The code of the petition under a number of a unit's register, or null; a restricted one has none. */
export async function codeOfRegisterNumber(
  reader: Reader | Transaction,
  entry: { readonly year: number; readonly unitCode: string; readonly number: number },
): Promise<string | null> {
  const found = await askFirst(
    reader,
    petitionCode,
    `FROM "Petition" p JOIN "Agency" a ON a."id" = p."receivingUnitId"
     WHERE p."registerYear" = $1 AND p."registerNumber" = $2 AND a."registerCode" = $3
       AND NOT p."restricted"`,
    entry.year,
    entry.number,
    entry.unitCode,
  );
  return found?.code ?? null;
}
