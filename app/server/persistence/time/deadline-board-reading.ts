/** How much is due on which day, for a unit's board: read from its kept queue, a span of days at a time. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { shareAddress } from "#app/domain/identifiers/share-code.ts";
import type { Reader } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  number,
  numberOrNull,
  pick,
  type SelectedRow,
  select,
  selectComputed,
  text,
  textOrNull,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { noDay, ownForwarding } from "../queues/queue-conditions.ts";

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

/** What the unit received stands on the petition's row, what was forwarded to it on the forwarding's. */
const shownBy = {
  open: {
    of: "p",
    join: "",
    extended: `p."extensions" <> '[]'`,
    title: `p."title"`,
    agency: `p."handlingAgencyId"`,
    place: "NULL",
  },
  "handling-open": {
    of: "f",
    join: ownForwarding,
    extended: `f."extendedDays" > 0`,
    title: `COALESCE(NULLIF(f."title", ''), p."title")`,
    agency: `f."agencyId"`,
    place: `CASE WHEN p."others" <> '[]' THEN f."place" END`,
  },
} as const satisfies Readonly<Record<BoardQueue, object>>;
const notBegun = (queue: BoardQueue) =>
  `${shownBy[queue].of}."stage" IN ('received', 'registered', 'returned', 'forwarded')`;

const dueLoad = (queue: BoardQueue) =>
  selectComputed({
    day: text(`q."sortKey"`),
    count: number("COUNT(*)"),
    extended: number(`SUM(CASE WHEN ${shownBy[queue].extended} THEN 1 ELSE 0 END)`),
    atRisk: number(`SUM(CASE WHEN q."sortKey" <= $5 AND ${notBegun(queue)} THEN 1 ELSE 0 END)`),
  });

/** Days on which something is due, in order. */
export async function dueLoads(
  reader: Reader,
  { unitId, queue, from, to, riskUntil }: BoardSpan,
): Promise<DueLoad[]> {
  const rows = await askSelected(
    reader,
    dueLoad(queue),
    `FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId" ${shownBy[queue].join}
     WHERE q."unitId" = $1 AND q."queue" = $2 AND q."officerId" = 0
       AND q."sortKey" >= $3 AND q."sortKey" <= $4
     GROUP BY q."sortKey" ORDER BY q."sortKey"`,
    unitId,
    queue,
    from,
    to,
    riskUntil,
  );
  return rows.map((row) => ({ ...row, day: row.day as CivilDate }));
}

const outside = selectComputed({
  before: number(`COALESCE(SUM(CASE WHEN c."dueOn" < $3 THEN c."count" ELSE 0 END), 0)`),
  after: number(
    `COALESCE(SUM(CASE WHEN c."dueOn" > $4 AND c."dueOn" < '${noDay}' THEN c."count" ELSE 0 END), 0)`,
  ),
});

/** How many are due before the span, and how many after it; from the counts that every change keeps. */
export async function dueOutside(
  reader: Reader,
  { unitId, queue, from, to }: BoardSpan,
): Promise<{ readonly before: number; readonly after: number }> {
  const row = await askFirst(
    reader,
    outside,
    `FROM "QueueCount" c WHERE c."unitId" = $1 AND c."queue" = $2 AND c."officerId" = 0`,
    unitId,
    queue,
    from,
    to,
  );
  return row ?? { before: 0, after: 0 };
}

const boardRow = (queue: BoardQueue) =>
  select("p", pick(tables.Petition, "code"), {
    place: numberOrNull(shownBy[queue].place),
    title: text(shownBy[queue].title),
    dueOn: text(`q."sortKey"`),
    agencyName: textOrNull(`a."shortName"`),
  });
export type BoardRow = SelectedRow<ReturnType<typeof boardRow>> & {
  readonly dueOn: CivilDate;
  /** Leads to the share that is due; the code alone where there is but one. */
  readonly address: string;
};

/** What is at risk, or was extended, of the same span: nearest first. */
export async function boardRows(
  reader: Reader,
  { unitId, queue, from, to, riskUntil }: BoardSpan,
  which: "at-risk" | "extended",
  most: number,
): Promise<BoardRow[]> {
  const rows = await askSelected(
    reader,
    boardRow(queue),
    `FROM "QueueEntry" q JOIN "Petition" p ON p."id" = q."petitionId" ${shownBy[queue].join}
     LEFT JOIN "Agency" a ON a."id" = ${shownBy[queue].agency}
     WHERE q."unitId" = $1 AND q."queue" = $2 AND q."officerId" = 0
       AND q."sortKey" >= $3 AND q."sortKey" <= $4
       AND ${which === "extended" ? shownBy[queue].extended : notBegun(queue)}
     ORDER BY q."sortKey", p."id" LIMIT ${most}`,
    unitId,
    queue,
    from,
    which === "extended" ? to : riskUntil,
  );
  return rows.map((row) => ({
    ...row,
    dueOn: row.dueOn as CivilDate,
    address: shareAddress(row.code, row.place ?? undefined),
  }));
}
