/** The queues as conditions on a petition's row; `p` is the petition in every statement here. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { QueueKey, wideQueues } from "#app/domain/petition/work-queues.ts";
import type { SqlValue } from "../engine/raw-sql.ts";

/** Collects the values of a statement and names their places. */
export type Binder = { readonly values: SqlValue[]; readonly bind: (value: SqlValue) => string };

export function binder(): Binder {
  const values: SqlValue[] = [];
  return {
    values,
    bind(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** Whose screen it is. */
export type Viewer = {
  readonly side: "office" | "agency";
  readonly unitId: number;
  readonly officerId: number;
  /** What the person may see at all, restricted petitions apart. */
  readonly scope: "everything" | "own-unit" | "given" | "taken-in";
  readonly divisionId: number | null;
  /** Sees besides what he took in himself. */
  readonly takesIn: boolean;
  readonly today: CivilDate;
};

/** Queues that are kept as entries; lateness is the early part of another, wide ones are asked. */
export type KeptQueue = Exclude<QueueKey, (typeof wideQueues)[number] | LateQueue> | InnerQueue;

/** What is to be done inside by a day, until it is presented; its early part is late. */
type InnerQueue = "inner" | "handling-inner";
type LateQueue = "overdue" | "handling-overdue" | "inner-late" | "handling-inner-late";

/** Whose queue it is: a person's, or a division's. */
export type Holder = "assigneeId" | "divisionId";

/** A queue of the unit that received: its conditions are on the petition's row, `p`. */
export type ReceivedMembership = {
  /** The column that names whose queue it is. */
  readonly holder?: Holder;
  readonly condition: string;
  readonly sortedBy?: "answeredOn" | "innerDueOn";
};

/** A queue of an agency: its conditions are on the row of the forwarding to it, `f`. */
export type HandledMembership = {
  readonly holder?: Holder;
  readonly condition: string;
  readonly sortedBy?: "innerDueOn";
};

const quoteCodes = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");
const open = `p."stage" IN (${quoteCodes(stages.filter((stage) => !isEnded(stage)))})`;
const inStage = (...codes: string[]) => `p."stage" IN (${quoteCodes(codes)})`;
const anyShareIn = (condition: string, ...codes: string[]) => `(${inStage(...codes)}
  OR p."others" <> '[]' AND EXISTS (SELECT 1 FROM "Forwarding" f WHERE f."petitionId" = p."id"
    AND ${condition} f."stage" IN (${quoteCodes(codes)})))`;
/** Of several shares one stands here; an opinion for the leading agency is not the office's work. */
const someShareIn = (...codes: string[]) => anyShareIn(`f."role" <> 'support' AND`, ...codes);
const shareIn = (...codes: string[]) => `f."stage" IN (${quoteCodes(codes)})`;
const withHandler = shareIn("forwarded", "in-progress", "reply-drafted");
const undecided = `p."pendingProposal" IS NULL`;
const toDecide = `IN ('undecided', 'prepared')`;
/**
 * The receiving unit has the whole itself, so that divisions and days inside are its own. A part that it
 * kept of a shared letter is a row of its own, as any unit's part is.
 */
export const here = `p."handlingAgencyId" IS NULL AND p."others" = '[]'`;
const sentBack = `f."submittedOn" IS NOT NULL`;

const receivedWhere = (condition: string): ReceivedMembership => ({ condition });
const handledWhere = (condition: string): HandledMembership => ({ condition });

/** In which queues of the unit that received it a petition stands that is not restricted. */
export const receivedMemberships = {
  open: receivedWhere(open),
  new: receivedWhere(`${inStage("received")} AND ${undecided}`),
  "to-classify": receivedWhere(`${inStage("registered")} AND p."class" IS NULL AND ${undecided}`),
  "to-forward": receivedWhere(
    `${inStage("registered")} AND p."class" IS NOT NULL AND ${undecided}`,
  ),
  unassigned: receivedWhere(
    `${open} AND p."assigneeId" IS NULL AND (p."divisionId" IS NULL OR NOT (${here}))`,
  ),
  mine: { ...receivedWhere(`${open} AND p."assigneeId" IS NOT NULL`), holder: "assigneeId" },
  division: {
    ...receivedWhere(`${open} AND ${here} AND p."divisionId" IS NOT NULL`),
    holder: "divisionId",
  },
  inner: {
    ...receivedWhere(`${inStage("in-progress")} AND ${here} AND p."innerDueOn" IS NOT NULL`),
    sortedBy: "innerDueOn",
  },
  "awaiting-supplement": receivedWhere(inStage("awaiting-supplement")),
  forwarded: receivedWhere(someShareIn("forwarded")),
  "in-progress": receivedWhere(someShareIn("in-progress", "reply-drafted")),
  returned: receivedWhere(`${anyShareIn("", "returned")} AND ${undecided}`),
  "with-leadership": receivedWhere(`${open} AND p."leadership" = 'waiting'`),
  proposals: receivedWhere(`${open} AND p."pendingProposal" IS NOT NULL`),
  "to-check": receivedWhere(someShareIn("reply-submitted")),
  "to-publish": {
    ...receivedWhere(`(${inStage("answered")} AND p."publication" ${toDecide}
      OR p."others" <> '[]' AND EXISTS (SELECT 1 FROM "Forwarding" f WHERE f."petitionId" = p."id"
        AND f."role" <> 'support' AND f."stage" = 'answered' AND f."publication" ${toDecide}))`),
    sortedBy: "answeredOn",
  },
} as const satisfies Partial<Record<KeptQueue, ReceivedMembership>>;

/**
 * In which queues of the agency it went to a forwarding stands; a part that the receiving unit kept stands
 * there in those of divisions and days inside alone.
 */
export const handledMemberships = {
  "handling-open": handledWhere(withHandler),
  inbox: handledWhere(shareIn("forwarded")),
  handling: handledWhere(`${shareIn("in-progress")} AND NOT ${sentBack}`),
  "handling-mine": {
    ...handledWhere(`${withHandler} AND f."assigneeId" IS NOT NULL`),
    holder: "assigneeId",
  },
  "handling-division": {
    ...handledWhere(`${withHandler} AND f."divisionId" IS NOT NULL`),
    holder: "divisionId",
  },
  "handling-inner": {
    ...handledWhere(`${shareIn("forwarded", "in-progress")} AND f."innerDueOn" IS NOT NULL`),
    sortedBy: "innerDueOn",
  },
  "handling-unassigned": handledWhere(
    `${withHandler} AND f."assigneeId" IS NULL AND f."divisionId" IS NULL`,
  ),
  "to-complete": handledWhere(`${shareIn("in-progress")} AND ${sentBack}`),
  "return-proposed": handledWhere(`${shareIn("forwarded", "in-progress")} AND f."returnProposed"`),
  "to-sign": handledWhere(`${shareIn("reply-drafted")} AND NOT f."signed"`),
  "to-submit": handledWhere(`${shareIn("reply-drafted")} AND f."signed"`),
  "with-office": handledWhere(shareIn("reply-submitted")),
} as const satisfies Partial<Record<KeptQueue, HandledMembership>>;

/** Every queue has its membership: one without is a type error. */
export const memberships: Readonly<Record<KeptQueue, ReceivedMembership | HandledMembership>> = {
  ...receivedMemberships,
  ...handledMemberships,
};

export const receivedQueues = Object.keys(
  receivedMemberships,
) as (keyof typeof receivedMemberships)[];
export const handledQueues = Object.keys(handledMemberships) as (keyof typeof handledMemberships)[];
type HandledQueue = (typeof handledQueues)[number];
const ownPartQueues: readonly HandledQueue[] = ["handling-division", "handling-inner"];

/** The whole condition on which a forwarding, `f`, of a petition, `p`, stands in the queue of its agency. */
export const handledCondition = (queue: HandledQueue) =>
  ownPartQueues.includes(queue)
    ? handledMemberships[queue].condition
    : `f."agencyId" <> p."receivingUnitId" AND ${handledMemberships[queue].condition}`;

const looked = `p."quarantine" = 'none'`;

/**
 * Restricted petitions stand in no queue but that of their named readers; what is held in quarantine or
 * was set aside as spam stands in none.
 */
export const inQueues = `NOT p."restricted" AND ${looked}`;

/** Where the entries of a queue stand, and what narrows them: what is late is the early part. */
export function findKeptQueue(queue: KeptQueue | LateQueue) {
  if (queue === "overdue") return { kept: "open", late: true } as const;
  if (queue === "handling-overdue") return { kept: "handling-open", late: true } as const;
  if (queue === "inner-late") return { kept: "inner", late: true } as const;
  if (queue === "handling-inner-late") return { kept: "handling-inner", late: true } as const;
  return { kept: queue, late: false } as const;
}

/** What of a wide queue this viewer sees: one of these conditions holds, each served by an index. */
export function wideCondition(
  queue: "all" | "restricted" | "taken-in",
  viewer: Viewer,
  { bind }: Binder,
): readonly string[] {
  if (queue === "restricted")
    return [`p."restricted" AND ${looked} AND p."receivingUnitId" = ${bind(viewer.unitId)}`];
  if (queue === "taken-in" || viewer.scope === "taken-in")
    return [`${inQueues} AND p."takenInById" = ${bind(viewer.officerId)}`];
  if (viewer.scope === "everything") return [inQueues];
  const unit = bind(viewer.unitId);
  if (viewer.scope === "given") return givenConditions(viewer, unit, { bind });
  return [
    `${inQueues} AND p."receivingUnitId" = ${unit}`,
    `${inQueues} AND p."handlingAgencyId" = ${unit}`,
    `${inQueues} AND p."id" IN (SELECT f."petitionId" FROM "Forwarding" f WHERE f."role" <> 'alone'
       AND f."agencyId" = ${unit} AND f."stage" <> '' AND f."returnedOn" IS NULL)`,
  ];
}

/** Whether a row of a share, or of a petition that its unit has itself, was given to this viewer. */
export const isGiven = (
  row: "p" | "g",
  { officerId, divisionId }: Viewer,
  { bind }: Pick<Binder, "bind">,
) =>
  `(${row}."assigneeId" = ${bind(officerId)}${
    divisionId === null ? "" : ` OR ${row}."divisionId" = ${bind(divisionId)}`
  })`;

/** What the viewer or his division was given, and what he took in himself. */
const givenConditions = (viewer: Viewer, unit: string, sql: Pick<Binder, "bind">) => [
  `${inQueues} AND p."receivingUnitId" = ${unit} AND ${here} AND ${isGiven("p", viewer, sql)}`,
  `${inQueues} AND p."id" IN (SELECT g."petitionId" FROM "Forwarding" g WHERE g."agencyId" = ${unit}
     AND g."stage" <> '' AND g."returnedOn" IS NULL AND ${isGiven("g", viewer, sql)})`,
  ...(viewer.takesIn ? [`${inQueues} AND p."takenInById" = ${sql.bind(viewer.officerId)}`] : []),
];

/** After every real day, so that what has no due day comes last. */
export const noDay = "9999-12-31";

/**
 * The forwarding for which an entry `q` stands in the queue of an agency. One that came to hold two
 * shares of a petition, since it succeeded another, has an entry for each day on which one is due.
 */
export const ownForwardingBy = (
  sortedBy: "nextDueOn" | "innerDueOn",
) => `JOIN "Forwarding" f ON f."petitionId" = p."id"
  AND f."place" = (SELECT MIN(g."place") FROM "Forwarding" g WHERE g."petitionId" = q."petitionId"
    AND g."agencyId" = q."unitId" AND g."returnedOn" IS NULL
    AND COALESCE(g."${sortedBy}", '${noDay}') = q."sortKey")`;
export const ownForwarding = ownForwardingBy("nextDueOn");
