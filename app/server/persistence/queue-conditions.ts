/** The queues as conditions on a petition's row; `p` is the petition in every statement here. */
import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import type { SqlValue } from "./raw-sql.ts";

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

const quoted = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");
const open = quoted(stages.filter((stage) => !isEnded(stage)));
const withHandler = quoted(["forwarded", "in-progress", "reply-drafted"]);
const inStage = (...codes: string[]) => `p."stage" IN (${quoted(codes)})`;
const undecided = `p."pendingProposal" IS NULL`;
const signed = `EXISTS (SELECT 1 FROM "Reply" r
  WHERE r."petitionId" = p."id" AND r."documentNumber" IS NOT NULL)`;
const sentBack = `EXISTS (SELECT 1 FROM "Forwarding" f
  WHERE f."petitionId" = p."id" AND f."returnedOn" IS NULL AND f."submittedOn" IS NOT NULL)`;

type Names = { readonly unit: string; readonly me: string; readonly today: string };
type Condition = (names: Names) => string;

const received =
  (condition: string): Condition =>
  (names) =>
    `p."receivingUnitId" = ${names.unit} AND ${condition}`;
const handled =
  (condition: string): Condition =>
  (names) =>
    `p."handlingAgencyId" = ${names.unit} AND ${condition}`;

/** Every queue but the wide ones asks for stages in which work is open, so an index bounds it. */
const conditions: Record<Exclude<QueueKey, "all" | "restricted" | "taken-in">, Condition> = {
  open: received(`p."stage" IN (${open})`),
  new: received(`${inStage("received")} AND ${undecided}`),
  "to-classify": received(`${inStage("registered")} AND p."class" IS NULL AND ${undecided}`),
  "to-forward": received(`${inStage("registered")} AND p."class" IS NOT NULL AND ${undecided}`),
  unassigned: received(`p."stage" IN (${open}) AND p."assigneeId" IS NULL`),
  mine: (names) => received(`p."stage" IN (${open}) AND p."assigneeId" = ${names.me}`)(names),
  "awaiting-supplement": received(inStage("awaiting-supplement")),
  forwarded: received(inStage("forwarded")),
  "in-progress": received(inStage("in-progress", "reply-drafted")),
  returned: received(`${inStage("returned")} AND ${undecided}`),
  proposals: received(`p."stage" IN (${open}) AND p."pendingProposal" IS NOT NULL`),
  "to-check": received(inStage("reply-submitted")),
  "to-publish": received(`${inStage("answered")} AND p."publication" IN ('undecided', 'prepared')`),
  overdue: (names) => received(`p."stage" IN (${open}) AND p."nextDueOn" < ${names.today}`)(names),
  "handling-open": handled(`p."stage" IN (${withHandler})`),
  inbox: handled(inStage("forwarded")),
  handling: handled(`${inStage("in-progress")} AND NOT ${sentBack}`),
  "handling-mine": (names) =>
    handled(`p."stage" IN (${withHandler}) AND p."agencyAssigneeId" = ${names.me}`)(names),
  "handling-unassigned": handled(`p."stage" IN (${withHandler}) AND p."agencyAssigneeId" IS NULL`),
  "to-complete": handled(`${inStage("in-progress")} AND ${sentBack}`),
  "to-sign": handled(`${inStage("reply-drafted")} AND NOT ${signed}`),
  "to-submit": handled(`${inStage("reply-drafted")} AND ${signed}`),
  "with-office": handled(inStage("reply-submitted")),
  "handling-overdue": (names) =>
    handled(`p."stage" IN (${withHandler}) AND p."nextDueOn" < ${names.today}`)(names),
};

/**
 * What of a queue this viewer sees. Restricted petitions stand in their own queue alone, and what is
 * held in quarantine or was set aside as spam stands in none.
 */
export function queueCondition(queue: QueueKey, viewer: Viewer, { bind }: Binder): string {
  // Bound where it is used: PostgreSQL cannot type a value that no condition names.
  const names = {
    get unit() {
      return bind(viewer.unitId);
    },
    get me() {
      return bind(viewer.officerId);
    },
    get today() {
      return bind(viewer.today);
    },
  };
  const looked = `p."quarantine" = 'none'`;
  if (queue === "restricted")
    return `p."restricted" AND ${looked} AND p."receivingUnitId" = ${names.unit}`;
  const visible = `NOT p."restricted" AND ${looked}`;
  if (queue === "taken-in" || viewer.scope === "taken-in")
    return `${visible} AND p."takenInById" = ${names.me}`;
  if (queue === "all")
    return viewer.scope === "everything"
      ? visible
      : `${visible} AND (p."receivingUnitId" = ${names.unit} OR p."handlingAgencyId" = ${names.unit})`;
  return `${visible} AND ${conditions[queue](names)}`;
}
