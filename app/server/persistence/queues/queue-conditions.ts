/** The queues as conditions on a petition's row; `p` is the petition in every statement here. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
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
  readonly unitId: number;
  readonly officerId: number;
  /** What the person may see at all, restricted petitions apart. */
  readonly scope: "everything" | "own-unit" | "taken-in";
  readonly today: CivilDate;
};

/** Queues that are kept as entries; lateness is the early part of another, wide ones are asked. */
export type KeptQueue = Exclude<
  QueueKey,
  "all" | "restricted" | "taken-in" | "overdue" | "handling-overdue"
>;

type Membership = {
  /** The column that names the unit whose queue it is. */
  readonly unit: "receivingUnitId" | "handlingAgencyId";
  /** The column that names the person whose queue it is. */
  readonly officer?: "assigneeId" | "agencyAssigneeId";
  readonly condition: string;
  readonly sortedBy?: "answeredOn";
};

const quoteCodes = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");
const open = `p."stage" IN (${quoteCodes(stages.filter((stage) => !isEnded(stage)))})`;
const withHandler = `p."stage" IN (${quoteCodes(["forwarded", "in-progress", "reply-drafted"])})`;
const inStage = (...codes: string[]) => `p."stage" IN (${quoteCodes(codes)})`;
const undecided = `p."pendingProposal" IS NULL`;
const signed = `EXISTS (SELECT 1 FROM "Reply" r
  WHERE r."petitionId" = p."id" AND r."documentNumber" IS NOT NULL)`;
const sentBack = `EXISTS (SELECT 1 FROM "Forwarding" f
  WHERE f."petitionId" = p."id" AND f."returnedOn" IS NULL AND f."submittedOn" IS NOT NULL)`;

const receivedWhere = (condition: string): Membership => ({ unit: "receivingUnitId", condition });
const handledWhere = (condition: string): Membership => ({ unit: "handlingAgencyId", condition });

/** In which queues a petition stands that is not restricted. */
export const memberships: Readonly<Record<KeptQueue, Membership>> = {
  open: receivedWhere(open),
  new: receivedWhere(`${inStage("received")} AND ${undecided}`),
  "to-classify": receivedWhere(`${inStage("registered")} AND p."class" IS NULL AND ${undecided}`),
  "to-forward": receivedWhere(
    `${inStage("registered")} AND p."class" IS NOT NULL AND ${undecided}`,
  ),
  unassigned: receivedWhere(`${open} AND p."assigneeId" IS NULL`),
  mine: { ...receivedWhere(`${open} AND p."assigneeId" IS NOT NULL`), officer: "assigneeId" },
  "awaiting-supplement": receivedWhere(inStage("awaiting-supplement")),
  forwarded: receivedWhere(inStage("forwarded")),
  "in-progress": receivedWhere(inStage("in-progress", "reply-drafted")),
  returned: receivedWhere(`${inStage("returned")} AND ${undecided}`),
  proposals: receivedWhere(`${open} AND p."pendingProposal" IS NOT NULL`),
  "to-check": receivedWhere(inStage("reply-submitted")),
  "to-publish": {
    ...receivedWhere(`${inStage("answered")} AND p."publication" IN ('undecided', 'prepared')`),
    sortedBy: "answeredOn",
  },
  "handling-open": handledWhere(withHandler),
  inbox: handledWhere(inStage("forwarded")),
  handling: handledWhere(`${inStage("in-progress")} AND NOT ${sentBack}`),
  "handling-mine": {
    ...handledWhere(`${withHandler} AND p."agencyAssigneeId" IS NOT NULL`),
    officer: "agencyAssigneeId",
  },
  "handling-unassigned": handledWhere(`${withHandler} AND p."agencyAssigneeId" IS NULL`),
  "to-complete": handledWhere(`${inStage("in-progress")} AND ${sentBack}`),
  "to-sign": handledWhere(`${inStage("reply-drafted")} AND NOT ${signed}`),
  "to-submit": handledWhere(`${inStage("reply-drafted")} AND ${signed}`),
  "with-office": handledWhere(inStage("reply-submitted")),
};

export const keptQueues = Object.keys(memberships) as KeptQueue[];

const looked = `p."quarantine" = 'none'`;

/**
 * Restricted petitions stand in no queue but that of their named readers; what is held in quarantine or
 * was set aside as spam stands in none.
 */
export const inQueues = `NOT p."restricted" AND ${looked}`;

/** Where the entries of a queue stand, and what narrows them: what is late is the early part. */
export function findKeptQueue(queue: KeptQueue | "overdue" | "handling-overdue") {
  if (queue === "overdue") return { kept: "open", late: true } as const;
  if (queue === "handling-overdue") return { kept: "handling-open", late: true } as const;
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
  return [
    `${inQueues} AND p."receivingUnitId" = ${unit}`,
    `${inQueues} AND p."handlingAgencyId" = ${unit}`,
  ];
}
