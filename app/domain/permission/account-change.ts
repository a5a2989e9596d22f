/** Which changes of an account a second person confirms, and who that may be. */
import type { OfficerActor, Role } from "./actor.ts";

/** What of an account decides who gets in, and what is seen there. */
export type AccountFacts = {
  readonly email: string;
  readonly agencyId: number;
  readonly roles: readonly Role[];
  readonly readsRestricted: boolean;
};

/** The account as it is, or null where there is none or it is closed, and as it is to be. */
export type AccountStep = {
  readonly before: AccountFacts | null;
  readonly after: AccountFacts;
};

/** What is asked of an account, and is kept while it waits. */
export const accountChangeKinds = ["invite", "change", "reactivate", "reset-second-step"] as const;
export type AccountChangeKind = (typeof accountChangeKinds)[number];

/** How an administrator knew that it is the person who asks for a second step to be reset (ASVS 6.4.4). */
export const recognitions = ["met", "called-known-number", "vouched-by-lead"] as const;
export type Recognition = (typeof recognitions)[number];

/** Whose consent is needed: nobody's, a lead's of the unit, or another administrator's or the office lead's. */
export type Consent = "nobody" | "unit-lead" | "second-administrator";

const leadRoles: readonly Role[] = ["office-lead", "agency-lead"];
const weightyRoles: readonly Role[] = [...leadRoles, "provincial-leader", "administrator"];
/** Roles that open no petition. */
const blindRoles: readonly Role[] = ["administrator"];

/** Whether somebody with these roles decides for the unit. */
export const leads = (roles: readonly Role[]) => roles.some((role) => leadRoles.includes(role));

/** In which role somebody consents: as a lead, or as an administrator; null for everyone else. */
export const consentingRole = ({ roles }: Pick<OfficerActor, "roles">): Role | null =>
  roles.find((role) => leadRoles.includes(role)) ??
  roles.find((role) => role === "administrator") ??
  null;

const isWeighty = (account: AccountFacts | null) =>
  account !== null &&
  (account.readsRestricted || account.roles.some((role) => weightyRoles.includes(role)));

const seesPetitions = ({ roles }: AccountFacts) => roles.some((role) => !blindRoles.includes(role));

/** Whether unit, roles or the sight of restricted petitions differ. */
export const seesOtherwise = (before: AccountFacts, after: AccountFacts): boolean =>
  before.agencyId !== after.agencyId ||
  before.readsRestricted !== after.readsRestricted ||
  [...before.roles].sort().join() !== [...after.roles].sort().join();

const beginsToSee = ({ before, after }: AccountStep) =>
  seesPetitions(after) &&
  (before === null || !seesPetitions(before) || before.agencyId !== after.agencyId);

/**
 * Whose consent the step needs. Officers, counters and clerks are changed at once; an account that begins to
 * see petitions of a unit is known to a lead of that unit; leads, administrators, the leadership and readers
 * of restricted petitions are changed by two.
 */
export function consentFor(kind: AccountChangeKind, step: AccountStep): Consent {
  const { before, after } = step;
  if (kind === "reset-second-step") return isWeighty(after) ? "second-administrator" : "nobody";
  if (before !== null && before.email === after.email && !seesOtherwise(before, after))
    return "nobody";
  if (beginsToSee(step)) return "unit-lead";
  return isWeighty(before) || isWeighty(after) ? "second-administrator" : "nobody";
}

/** Who asked, whose account it is (null for one that is not there yet), and at which unit it is to be. */
export type AskedChange = {
  readonly askedById: number;
  readonly officerId: number | null;
  readonly agencyId: number;
};

const isOfficeLead = ({ roles }: OfficerActor) => roles.includes("office-lead");
const isAdministrator = ({ roles }: OfficerActor) => roles.includes("administrator");

/**
 * The people at work who may consent: never who asked, nor whose account it is. A unit without a lead is
 * answered for by the office lead, an office without one by another administrator; none where nobody is.
 */
export function peopleWhoConsent(
  consent: Consent,
  { askedById, officerId, agencyId }: AskedChange,
  officers: readonly OfficerActor[],
): readonly OfficerActor[] {
  const others = officers.filter(
    (one) => one.officerId !== askedById && one.officerId !== officerId,
  );
  if (consent === "nobody") return [];
  if (consent === "second-administrator")
    return others.filter((one) => isAdministrator(one) || isOfficeLead(one));
  const ranks = [
    others.filter((one) => one.unitId === agencyId && leads(one.roles)),
    others.filter(isOfficeLead),
    others.filter(isAdministrator),
  ];
  return ranks.find((people) => people.length > 0) ?? [];
}
