import { leadershipStateOf } from "../petition/leadership-state.ts";
import type { CommandType } from "../petition/lifecycle/commands.ts";
import type { Petition, Share } from "../petition/petition.ts";
import { assigneeInside, isUnderWay, sharesOf, unitInside, viewShare } from "../petition/shares.ts";
import {
  type ActingRole,
  type Actor,
  leadershipRoles,
  type OfficerActor,
  type Role,
} from "./actor.ts";
import { clerksOf, type Part, recorders, whoMay } from "./matrix.ts";

/** What an officer may do that is not about one petition. */
const rolesForActions = {
  "take-in": ["counter", "intake-officer", "office-lead", "agency-officer", "agency-lead"],
  "work-queue": [
    "intake-officer",
    "office-lead",
    "agency-officer",
    "agency-lead",
    "registry-clerk",
    "agency-specialist",
  ],
  /** What stands with whom inside the own unit, all of it. */
  oversee: ["intake-officer", "office-lead", "agency-officer", "agency-lead", "registry-clerk"],
  /** Who sent letters to the own unit, by search and in its register; both are recorded. */
  "read-senders": ["intake-officer", "office-lead", "agency-officer", "agency-lead"],
  "finish-task": ["intake-officer", "office-lead", "agency-officer", "agency-lead"],
  "sort-quarantine": ["intake-officer", "office-lead"],
  /** What an ended or merged agency had open, to its successor. */
  "pass-on": ["intake-officer", "office-lead"],
  /** Letters to late agencies, and the list of what is overdue everywhere. */
  chase: ["intake-officer", "office-lead"],
  /** The list of what was put to the leadership, and what was decided. */
  "read-for-leadership": ["intake-officer", "office-lead", ...leadershipRoles],
  administer: ["administrator"],
  /** What people ask about their own data, where they are present. */
  "take-in-data-request": [
    "counter",
    "intake-officer",
    "office-lead",
    "agency-officer",
    "agency-lead",
  ],
  "answer-data-request": ["intake-officer", "office-lead", "agency-officer", "agency-lead"],
  /** Terms of keeping and lists are looked at by those who keep the register. */
  "read-retention": ["intake-officer", "office-lead", "agency-officer", "agency-lead"],
  "decide-retention": ["office-lead", "agency-lead"],
  /** Terms hold for every unit, so that the office alone sets them. */
  "set-terms": ["office-lead"],
} as const satisfies Record<string, readonly Role[]>;
export type StaffAction = keyof typeof rolesForActions;

/** Everything beside single petitions that this role allows, for whoever asks who may do what. */
export const actionsOfRole = (role: Role): readonly StaffAction[] =>
  (Object.keys(rolesForActions) as StaffAction[]).filter((action) =>
    (rolesForActions[action] as readonly Role[]).includes(role),
  );

const holds = (actor: OfficerActor, ...roles: Role[]) => roles.find((r) => actor.roles.includes(r));

/** The first of the person's roles that allows the action, or null. */
export function roleForAction(actor: OfficerActor, action: StaffAction): Role | null {
  return holds(actor, ...rolesForActions[action]) ?? null;
}

/** Whether the petition exists for this person at all; if not, it is answered as unknown. */
export function maySee(actor: Actor, petition: Petition): boolean {
  if (actor.type !== "officer") return true;
  if (petition.restricted) return seesRestricted(actor, petition);
  if (actor.side === "office" && holds(actor, "intake-officer", "office-lead")) return true;
  if (seesWholeUnit(actor) && involvesUnit(actor, petition)) return true;
  if (sharesOf(petition).some((share) => isGivenTo(actor, petition, share))) return true;
  return tookIn(actor, petition);
}

const seesWholeUnit = (actor: OfficerActor) =>
  Boolean(holds(actor, "agency-officer", "agency-lead", "registry-clerk"));

const tookIn = (actor: OfficerActor, petition: Petition) =>
  Boolean(holds(actor, "counter")) && petition.takenInBy === actor.officerId;

/**
 * Whether this person reads it as the leadership does: what the office asks and the agencies say,
 * never who sent it. The file itself is not opened by that.
 */
export const maySeeForLeadership = (actor: Actor, petition: Petition): boolean =>
  actor.type === "officer" &&
  actor.side === "office" &&
  !petition.restricted &&
  leadershipStateOf(petition) !== null &&
  (maySee(actor, petition) || Boolean(holds(actor, ...leadershipRoles)));

/** Whether this person may ask something of the petition: by its file, or as the leadership reads it. */
export const mayReach = (actor: Actor, petition: Petition): boolean =>
  maySee(actor, petition) || maySeeForLeadership(actor, petition);

const involvesUnit = (actor: OfficerActor, petition: Petition) =>
  petition.receivingUnitId === actor.unitId || ownShare(actor, petition) !== null;

/** Whether this share was given to the specialist, or to the division to which he belongs. */
function isGivenTo(actor: OfficerActor, petition: Petition, share: Share) {
  if (!holds(actor, "agency-specialist") || actor.side !== "agency") return false;
  if (unitInside(petition, share) !== actor.unitId) return false;
  const ofDivision = share.divisionId !== null && share.divisionId === actor.divisionId;
  return ofDivision || assigneeInside(petition, share) === actor.officerId;
}

/** Whether the person sees of his unit only what he was given. */
const seesGivenOnly = (actor: OfficerActor, petition: Petition) =>
  actor.side === "agency" && !seesWholeUnit(actor) && !tookIn(actor, petition);

/**
 * Whether this person reads to whom the share in view was given, until when, and who was chased: only
 * in the unit that has it.
 */
export const seesInside = (actor: OfficerActor, petition: Petition) =>
  unitInside(petition, petition) === actor.unitId;

/** The share of this number that the person works on; without a number, the first that is under way. */
function ownShare(actor: OfficerActor, petition: Petition, place: number | null = null) {
  const given = seesGivenOnly(actor, petition) && !petition.restricted;
  const own = sharesOf(petition).filter((share) =>
    given ? isGivenTo(actor, petition, share) : share.forwarding?.agencyId === actor.unitId,
  );
  return own.find((share) => share.place === place) ?? own.find(isUnderWay) ?? own[0] ?? null;
}

/** The share that waits for what the sender is to supply, or was closed without it; else the main one. */
const askedShare = (petition: Petition) =>
  (
    sharesOf(petition).find(({ stage }) => stage === "awaiting-supplement") ??
    sharesOf(petition).find(
      ({ stage, stageBeforeSupplement }) => stage === "closed" && stageBeforeSupplement !== null,
    ) ??
    petition
  ).place;

/**
 * Whether this person reads the whole letter. Of one that was split an agency reads its own points
 * only; the unit that coordinates and the office read all of them.
 */
export const readsWholeLetter = (actor: Actor, petition: Petition) =>
  actor.type !== "officer" ||
  actor.side === "office" ||
  petition.receivingUnitId === actor.unitId ||
  petition.role !== "part";

/**
 * The petition with the share in view that this person works on: the one of this number, else the
 * one of the own unit, else the main one. Null where there is no such share, or where it is another
 * agency's and the person's unit does not coordinate.
 */
export function viewFor(actor: Actor, petition: Petition, place: number | null): Petition | null {
  if (actor.type === "sender" && place === null) return viewShare(petition, askedShare(petition));
  const own = actor.type === "officer" ? ownShare(actor, petition, place) : null;
  const coordinates =
    actor.type !== "officer" ||
    (petition.receivingUnitId === actor.unitId && !seesGivenOnly(actor, petition));
  if (!coordinates && actor.side === "agency" && place !== null && place !== own?.place)
    return own === null ? petition : null;
  const wanted = place ?? (coordinates ? null : own?.place) ?? petition.place;
  return viewShare(petition, wanted);
}

/** Whether the page of the share of this number opens for this person: what is offered is guarded alike. */
export const opensShare = (actor: Actor, petition: Petition, place: number): boolean =>
  maySee(actor, petition) && viewFor(actor, petition, place)?.place === place;

/** Restricted petitions are seen only by named readers of the receiving unit who did not step aside. */
function seesRestricted(actor: OfficerActor, petition: Petition) {
  return (
    actor.readsRestricted &&
    actor.unitId === petition.receivingUnitId &&
    !petition.steppedAside.includes(actor.officerId) &&
    Boolean(holds(actor, "intake-officer", "office-lead", "agency-officer", "agency-lead"))
  );
}

/** The role in which this person may ask this of this petition, perhaps by a signed paper; or null. */
export function roleFor(
  actor: Actor,
  command: CommandType,
  petition: Petition,
  { byPaper = false } = {},
): ActingRole | null {
  if (!mayReach(actor, petition)) return null;
  const recorder = byPaper ? recorders[command] : undefined;
  for (const part of recorder ? [...whoMay[command], recorder] : whoMay[command]) {
    const role = roleOfPart(actor, part, petition);
    if (role !== null) return role;
  }
  const clerk = recorder && clerksOf[recorder];
  return clerk ? roleOfPart(actor, clerk, petition) : null;
}

function roleOfPart(actor: Actor, part: Part, petition: Petition): ActingRole | null {
  if (actor.type !== "officer") return part === actor.type ? actor.type : null;
  if (part === "sender" || part === "system") return null;
  const officer: Role = actor.side === "office" ? "intake-officer" : "agency-officer";
  const lead: Role = actor.side === "office" ? "office-lead" : "agency-lead";
  const coordinates = petition.receivingUnitId === actor.unitId;
  switch (part) {
    case "counter":
      return holds(actor, "counter") ?? null;
    case "central office":
      return actor.side === "office" ? roleForAction(actor, "pass-on") : null;
    case "secretary":
      return actor.side === "office" ? (holds(actor, "leader-secretary") ?? null) : null;
    case "coordinating clerk":
      return coordinates ? (holds(actor, "registry-clerk") ?? null) : null;
    case "handling clerk":
      return handles(actor, petition) ? (holds(actor, "registry-clerk") ?? null) : null;
    case "office officer":
      return coordinates && actor.side === "office" ? (holds(actor, officer) ?? null) : null;
    case "office lead":
      return coordinates && actor.side === "office" ? (holds(actor, lead) ?? null) : null;
    case "coordinating officer":
      return coordinates ? (holds(actor, officer) ?? null) : null;
    case "coordinating lead":
      return coordinates ? (holds(actor, lead) ?? null) : null;
    case "handling officer":
      return handles(actor, petition) ? (holds(actor, officer) ?? null) : null;
    case "specialist":
      return handles(actor, petition) && isGivenTo(actor, petition, petition)
        ? "agency-specialist"
        : null;
    case "handling lead":
      return leadRoleFor(actor, petition, officer, lead);
  }
}

/**
 * The agency it was forwarded to handles it; so does the receiving unit when it kept it, or when it
 * keeps the record for a body without anybody here (a ministry, the council, a vertical body).
 */
function handles(actor: OfficerActor, petition: Petition) {
  if (petition.forwarding === null)
    return petition.handledInOffice && petition.receivingUnitId === actor.unitId;
  return recordsForAgency(petition)
    ? petition.receivingUnitId === actor.unitId
    : petition.forwarding.agencyId === actor.unitId;
}

/** The agency has nobody here, or may not see the petition any more since it was restricted. */
const recordsForAgency = ({ forwarding, restricted }: Petition) =>
  forwarding !== null && (restricted || !forwarding.agencyHasAccount);

function leadRoleFor(actor: OfficerActor, petition: Petition, officer: Role, lead: Role) {
  if (!handles(actor, petition)) return null;
  // What a body signed on paper is copied by the officer, not decided.
  return (recordsForAgency(petition) ? holds(actor, officer, lead) : holds(actor, lead)) ?? null;
}
