/** How much is due on which day, for a unit's board: read from its kept queue, a span of days at a time. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Reader } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import { noDay } from "../queues/queue-entries.ts";

/** What a unit received itself, or what was forwarded to it. */
export type BoardQueue = "open" | "handling-open";

export type BoardSpan = {
  readonly unitId: number;
  readonly queue: BoardQueue;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What is due until this day and not begun is at risk. */
  readonly riskUntil: CivilDate;
};

export type DueLoad = {
  readonly day: CivilDate;
  readonly count: number;
  readonly extended: number;
  readonly atRisk: number;
};

const notBegun = `p."stage" IN ('received', 'registered', 'returned', 'forwarded')`;

/** Days on which something is due, in order. */
export async function dueLoads(
  reader: Reader,
  { unitId, queue, from, to, riskUntil }: BoardSpan,
): Promise<DueLoad[]> {
  const rows = await askRows<Record<keyof DueLoad, string | number | bigint>>(
    reader,
    `SELECT q."sortKey" AS "day", COUNT(*) AS "count",
       SUM(CASE WHEN p."extensions" <> '[]' THEN 1 ELSE 0 END) AS "extended",
       SUM(CASE WHEN q."sortKey" <= $5 AND ${notBegun} THEN 1 ELSE 0 END) AS "atRisk"
     FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId"
     WHERE q."unitId" = $1 AND q."queue" = $2 AND q."officerId" = 0
       AND q."sortKey" >= $3 AND q."sortKey" <= $4
     GROUP BY q."sortKey" ORDER BY q."sortKey"`,
    unitId,
    queue,
    from,
    to,
    riskUntil,
  );
  return rows.map((row) => ({
    day: String(row.day) as CivilDate,
    count: Number(row.count),
    extended: Number(row.extended),
    atRisk: Number(row.atRisk),
  }));
}

/** How many are due before the span, and how many after it; from the counts that every change keeps. */
export async function dueOutside(
  reader: Reader,
  { unitId, queue, from, to }: BoardSpan,
): Promise<{ readonly before: number; readonly after: number }> {
  const [row] = await askRows<{ before: number | bigint | null; after: number | bigint | null }>(
    reader,
    `SELECT SUM(CASE WHEN "dueOn" < $3 THEN "count" ELSE 0 END) AS "before",
       SUM(CASE WHEN "dueOn" > $4 AND "dueOn" < '${noDay}' THEN "count" ELSE 0 END) AS "after"
     FROM "QueueCount" WHERE "unitId" = $1 AND "queue" = $2 AND "officerId" = 0`,
    unitId,
    queue,
    from,
    to,
  );
  return { before: Number(row?.before ?? 0), after: Number(row?.after ?? 0) };
}

export type BoardRow = {
  readonly code: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly agencyName: string | null;
};

/** What is at risk, or was extended, of the same span: nearest first. */
export const boardRows = (
  reader: Reader,
  { unitId, queue, from, to, riskUntil }: BoardSpan,
  which: "at-risk" | "extended",
  most: number,
) =>
  askRows<BoardRow>(
    reader,
    `SELECT p."code", p."title", q."sortKey" AS "dueOn", a."shortName" AS "agencyName"
     FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId"
     LEFT JOIN "Agency" a ON a."id" = p."handlingAgencyId"
     WHERE q."unitId" = $1 AND q."queue" = $2 AND q."officerId" = 0
       AND q."sortKey" >= $3 AND q."sortKey" <= $4
       AND ${which === "extended" ? `p."extensions" <> '[]'` : notBegun}
     ORDER BY q."sortKey", p."id" LIMIT ${most}`,
    unitId,
    queue,
    from,
    which === "extended" ? to : riskUntil,
  );
