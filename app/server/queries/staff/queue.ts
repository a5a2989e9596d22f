/** The work of a person: queues, their counts, and what is in one of them. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "#app/domain/deadline/calendar/working-calendar.ts";
import { isProvisional } from "#app/domain/deadline/counting/due-date.ts";
import { type Urgency, urgency } from "#app/domain/deadline/counting/urgency.ts";
import { shareAddress } from "#app/domain/identifiers/share-code.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { DueKind } from "#app/domain/petition/clocks/next-due.ts";
import { mayChaseAgain } from "#app/domain/petition/lifecycle/inside.ts";
import type {
  ForwardingRole,
  IntakeChannel,
  PetitionClass,
  PetitionKind,
  Stage,
} from "#app/domain/petition/petition.ts";
import { type QueueKey, queuesOf } from "#app/domain/petition/work-queues.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { QueueFilter } from "../../persistence/queues/filter-conditions.ts";
import type { Viewer } from "../../persistence/queues/queue-conditions.ts";
import { countQueues, type QueuePlace, readQueue } from "../../persistence/queues/queue-reading.ts";
import type { QueueRow } from "../../persistence/queues/queue-row.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";

export type QueueItem = {
  readonly code: string;
  /** Leads to the share that the row is about; the code alone where there is but one. */
  readonly address: string;
  readonly title: string;
  readonly stage: Stage;
  /** What the share that the row is about was asked for. */
  readonly role: ForwardingRole;
  /** Its reply is signed; of another stage than the one before handing on it says nothing. */
  readonly signed: boolean;
  readonly class: PetitionClass | null;
  readonly kind: PetitionKind | null;
  readonly channel: IntakeChannel;
  readonly receivedOn: CivilDate;
  readonly registerNumber: string | null;
  readonly field: string;
  readonly place: string;
  /** Who is to act on it now: an agency, or the receiving unit itself. */
  readonly agency: string;
  readonly officer: string;
  /** The person only follows the work of another unit. */
  readonly follows: boolean;
  /** What the viewer's own unit settled inside: the division that has it, and its day there. */
  readonly division: string;
  readonly innerDue: { readonly on: CivilDate; readonly urgency: Urgency } | null;
  /** In a list of what is late inside: the version on which whoever has it may be chased now. */
  readonly chase: { readonly version: number } | null;
  readonly proposed: boolean;
  /** The lead of the unit has to decide on its restriction. */
  readonly restrictionOpen: boolean;
  /** The agency's officer proposes to send it back; read in the agency alone. */
  readonly returnProposed: boolean;
  /** It had ended, and goes on. */
  readonly reopened: boolean;
  /** Its day of receipt was corrected. */
  readonly dayCorrected: boolean;
  readonly published: boolean;
  readonly due: {
    readonly kind: DueKind;
    readonly on: CivilDate;
    readonly urgency: Urgency;
    readonly provisional: boolean;
  } | null;
};

export type QueueGroup = {
  readonly key: Urgency["kind"] | "no-day" | "every";
  readonly items: readonly QueueItem[];
};

export type QueuePage = {
  readonly groups: readonly QueueGroup[];
  readonly previous: QueuePlace | null;
  readonly next: QueuePlace | null;
};

export const queuePageSize = 25;
const restrictedShown = 200;
const queuesLateInside: readonly QueueKey[] = ["inner-late", "handling-inner-late"];
const queuesWithoutGroups: readonly QueueKey[] = [
  "all",
  "taken-in",
  "restricted",
  "to-publish",
  ...queuesLateInside,
];
const queuesWithoutCount: readonly QueueKey[] = ["all", "taken-in"];

function viewerOf(context: Context, actor: OfficerActor): Viewer {
  const works = roleForAction(actor, "work-queue") !== null;
  const everything = actor.roles.some(
    (role) => role === "intake-officer" || role === "office-lead",
  );
  return {
    side: actor.side,
    unitId: actor.unitId,
    officerId: actor.officerId,
    divisionId: actor.divisionId ?? null,
    takesIn: actor.roles.includes("counter"),
    scope: !works ? "taken-in" : scopeOfWorker(actor, everything),
    today: todayOf(context.clock),
  };
}

function scopeOfWorker(actor: OfficerActor, everything: boolean): Viewer["scope"] {
  if (actor.side === "office" && everything) return "everything";
  return roleForAction(actor, "oversee") === null ? "given" : "own-unit";
}

/**
 * One page of a queue, grouped by urgency in due order; searches and lists that are not work come
 * ungrouped, newest first. Null when the queue is not this person's. Restricted petitions are in no
 * queue but that of the named readers who did not step aside.
 */
export async function queuePage(
  context: Context,
  actor: OfficerActor,
  question: {
    readonly queue: QueueKey;
    readonly filter: QueueFilter;
    readonly after: QueuePlace | null;
    readonly before: QueuePlace | null;
    readonly language: string;
  },
): Promise<QueuePage | null> {
  const { queue, filter, after, before, language } = question;
  if (!queuesOf(actor).includes(queue)) return null;
  const viewer = viewerOf(context, actor);
  const reader = context.database.read;
  const limit = queue === "restricted" ? restrictedShown : queuePageSize;
  const found = await readQueue(reader, { queue, viewer, filter, after, before, limit });
  const beyondPage = found.length > limit;
  const rows = found.slice(0, limit);
  if (before) rows.reverse();
  const calendar = await loadCalendar(reader);
  const lateInside = queuesLateInside.includes(queue) && roleForAction(actor, "oversee") !== null;
  const items = rows
    .filter((row) => !row.restricted || !hasSteppedAside(row, actor))
    .map((row) => ({
      ...itemOf(row, viewer, calendar, language),
      chase: lateInside ? chaseOf(row, viewer, calendar) : null,
    }));
  const grouped = !filter.query && !queuesWithoutGroups.includes(queue);
  return {
    groups: grouped ? groupsOf(items) : [{ key: "every", items }],
    previous: (before ? beyondPage : after !== null) ? placeOf(rows[0]) : null,
    next: (before ? true : beyondPage) ? placeOf(rows.at(-1)) : null,
  };
}

const placeOf = (row: QueueRow | undefined) => (row ? { key: row.key, id: row.id } : null);

const hasSteppedAside = (row: QueueRow, actor: OfficerActor) =>
  (JSON.parse(row.steppedAside) as number[]).includes(actor.officerId);

function itemOf(
  row: QueueRow,
  { unitId, today }: Viewer,
  calendar: WorkingCalendar,
  language: string,
): Omit<QueueItem, "chase"> {
  const handledByAgency = row.agencyName !== null;
  // What a unit settles inside is read in that unit alone.
  const inside = row.insideUnitId === unitId;
  const agencyOfficer = inside ? row.agencyOfficer : null;
  const ownOfficer = inside || handledByAgency ? row.officeOfficer : null;
  return {
    code: row.code,
    address: shareAddress(row.code, row.place ?? undefined),
    title: row.title,
    stage: row.stage as Stage,
    role: row.role as ForwardingRole,
    signed: row.signed,
    class: row.class as PetitionClass | null,
    kind: row.kind as PetitionKind | null,
    channel: row.channel as IntakeChannel,
    receivedOn: row.receivedOn as CivilDate,
    registerNumber:
      row.registerNumber === null ? null : `${row.registerNumber}/${row.registerYear}`,
    field: (language === "en" && row.fieldNameEn) || row.fieldName || "",
    place: row.placeName ?? "",
    agency: row.agencyName ?? row.receivingName,
    officer: (handledByAgency ? agencyOfficer : null) ?? ownOfficer ?? "",
    follows: handledByAgency && agencyOfficer === null,
    division: (inside && row.divisionName) || "",
    innerDue: innerDueOf(inside ? row.innerDueOn : null, row, calendar, today),
    proposed: row.proposed,
    restrictionOpen: row.restrictionOpen,
    returnProposed: inside && row.returnProposed,
    reopened: row.reopenedOn !== null,
    dayCorrected: row.firstReceivedOn !== null,
    published: row.publication === "published",
    due: dueOf(row, calendar, today),
  };
}

/** One is not chased by oneself, nor twice a working day. */
function chaseOf(
  { version, insideUnitId, insideOfficerId, chasedInsideOn }: QueueRow,
  { unitId, officerId, today }: Viewer,
  calendar: WorkingCalendar,
): QueueItem["chase"] {
  if (insideUnitId !== unitId || insideOfficerId === officerId) return null;
  const again = mayChaseAgain(calendar, chasedInsideOn as CivilDate | null, today);
  return again ? { version } : null;
}

/** While it is owed: what was presented is late inside no more. */
function innerDueOf(
  on: string | null,
  { stage }: QueueRow,
  calendar: WorkingCalendar,
  today: CivilDate,
): QueueItem["innerDue"] {
  const owed = stage === "forwarded" || stage === "in-progress";
  return on === null || !owed
    ? null
    : { on: on as CivilDate, urgency: urgency(calendar, today, on as CivilDate) };
}

function dueOf(row: QueueRow, calendar: WorkingCalendar, today: CivilDate): QueueItem["due"] {
  if (row.nextDueOn === null || row.nextDueKind === null) return null;
  const on = row.nextDueOn as CivilDate;
  return {
    kind: row.nextDueKind as DueKind,
    on,
    urgency: urgency(calendar, today, on),
    provisional: isProvisional(calendar, row.receivedOn as CivilDate, on),
  };
}

const groupOrder = ["overdue", "due-today", "soon", "ample", "no-day"] as const;

function groupsOf(items: readonly QueueItem[]): QueueGroup[] {
  return groupOrder
    .map((key) => ({
      key,
      items: items.filter((item) => (item.due?.urgency.kind ?? "no-day") === key),
    }))
    .filter((group) => group.items.length > 0);
}

/** How many stand in each of this person's queues; the wide ones are not counted. */
export async function queueCounts(
  context: Context,
  actor: OfficerActor,
): Promise<Partial<Record<QueueKey, number>>> {
  const counted = queuesOf(actor).filter((queue) => !queuesWithoutCount.includes(queue));
  const plain = counted.filter((queue) => queue !== "restricted");
  if (plain.length === 0) return {};
  const counts = await countQueues(context.database.read, plain, viewerOf(context, actor));
  return Object.fromEntries(counts);
}
