import type { AgencyId, DivisionId, OfficerId } from "../petition/petition-ids.ts";

export const roles = [
  "counter",
  "intake-officer",
  "office-lead",
  "agency-officer",
  "agency-lead",
  "registry-clerk",
  "provincial-leader",
  "leader-secretary",
  "agency-specialist",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

const unitSides = ["office", "agency"] as const;
export type UnitSide = (typeof unitSides)[number];

/**
 * The roles in which a person of a unit takes on what comes to it. A specialist works on what he was given:
 * where only specialists are, nobody accepts.
 */
export const workingRoles = {
  office: ["intake-officer", "office-lead"],
  agency: ["agency-officer", "agency-lead"],
} as const satisfies Readonly<Record<UnitSide, readonly Role[]>>;

/** The Chairman and the Vice Chairmen, and who enters their directions: both sit at the office. */
export const leadershipRoles = [
  "provincial-leader",
  "leader-secretary",
] as const satisfies readonly Role[];

/** Someone who signed in. One person may hold several roles; history names the one that allowed. */
export type OfficerActor = {
  readonly type: "officer";
  readonly officerId: OfficerId;
  readonly unitId: AgencyId;
  /** The division of the unit to which the person belongs; absent or null where it has none. */
  readonly divisionId?: DivisionId | null;
  readonly side: UnitSide;
  readonly roles: readonly Role[];
  /** Named by the administrator as a reader of restricted petitions. */
  readonly readsRestricted: boolean;
  /** When the person last gave password and second step here; absent where that is not known. */
  readonly provenAt?: string;
};

/** The sender, known by code and secret; speaks only of that one petition. */
export type SenderActor = { readonly type: "sender" };

/** What happens though nobody clicked. */
export type SystemActor = { readonly type: "system" };

export type Actor = OfficerActor | SenderActor | SystemActor;
export type ActingRole = Role | "sender" | "system";
