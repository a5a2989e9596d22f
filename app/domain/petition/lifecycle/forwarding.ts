import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { accepted, type Refused, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import { isUnderWay, placeToBegin, sharesOf } from "../shares.ts";
import type { Addressee, CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { directedAgency, waitsForDirection } from "./leadership.ts";

/**
 * Forwarding to whoever is competent (20/2008/ND-CP art. 9.1.d): to one agency; to one that leads and
 * others that hand it their opinions; or split by points, each agency answering for its own.
 */
export const forwardingDeciders = { forward } satisfies Partial<Deciders>;

/** Who answers can be said once it is known what is asked. */
export function readyToHandle(petition: Petition): Refused | null {
  if (petition.proposal !== null) return refused("proposal-pending");
  if (petition.classification === null) return refused("not-classified");
  if (pointsToHandle(petition).length === 0) return refused("no-points");
  return null;
}

function forward(
  petition: Petition,
  command: CommandOf<"forward">,
  { today }: Circumstances,
): Decision {
  const unready = readyToHandle(petition);
  if (unready) return unready;
  if (petition.restricted) return refused("restricted-stays-here");
  const { addressees, coverNote, dueReason, notifySender } = command;
  const unfit =
    refuseAddressees(petition, addressees) ??
    refuseUndirected(petition, addressees) ??
    refuseRoles(petition, addressees);
  if (unfit) return unfit;
  if (addressees.some((addressee) => isChosenTooLate(addressee, today)))
    return refused("due-day-in-past");
  if (addressees.some(({ dueByRule }) => !dueByRule) && isBlank(dueReason))
    return refused("due-day-needs-reason");
  const several = addressees.length > 1 || petition.others.length > 0;
  const first = placeToBegin(petition);
  const [one] = addressees;
  const overtakes = waitsForDirection(petition);
  return accepted(
    addressees.map((addressee, at) => ({
      type: "PetitionForwarded" as const,
      agencyId: addressee.agencyId,
      agencyHasAccount: addressee.agencyHasAccount,
      coverNote: noteTo(addressee, coverNote),
      forwardedOn: today,
      replyDueOn: addressee.replyDueOn,
      provisional: addressee.provisional,
      dueReason: addressee.dueByRule ? "" : dueReason,
      // The sender is told once, of the agency that leads.
      notifySender: notifySender && (addressee === one || addressee.role === "part"),
      ...(overtakes && { overtakesSubmission: true as const }),
      ...(several && { forwarding: first + at, ...taskOf(petition, addressee) }),
    })),
  );
}

/** A day that a person chose lies ahead; the rule's may have passed, and the reply is late from the start. */
const isChosenTooLate = ({ role, dueByRule, replyDueOn }: Addressee, today: CivilDate) =>
  (role === "support" || !dueByRule) && replyDueOn <= today;

/** What was a share before it was returned stays that share for the agency that gets it now. */
const taskOf = (petition: Petition, { role, points }: Addressee) =>
  petition.others.length > 0
    ? { role: petition.role, points: petition.ownPoints }
    : { role, points };

/** What is written to all of them, and below it what is written to this agency alone. */
const noteTo = ({ ownNote }: Addressee, coverNote: string) =>
  [coverNote, ownNote].filter((note) => !isBlank(note)).join("\n\n");

function refuseAddressees(petition: Petition, addressees: readonly Addressee[]): Refused | null {
  if (addressees.length === 0) return refused("agency-required");
  if (addressees.some(({ agencyOpen }) => !agencyOpen)) return refused("agency-closed");
  const asked = addressees.map(({ agencyId }) => agencyId);
  // Whoever answers one part may come to answer another besides: each stays by itself.
  const among = petition.role === "part" ? [] : sharesOf(petition);
  const busy = among.flatMap((share) =>
    share.forwarding && isUnderWay(share) ? [share.forwarding.agencyId] : [],
  );
  const taken = [petition.receivingUnitId, ...busy];
  const accused = petition.classification?.aboutHeadOf;
  if (accused !== undefined && asked.includes(accused)) return refused("head-judges-himself");
  const twice = new Set(asked).size < asked.length;
  return twice || asked.some((id) => taken.includes(id)) ? refused("same-agency") : null;
}

/** Whoever answers the sender has to be the one that was directed to; opinions come from anywhere. */
function refuseUndirected(petition: Petition, addressees: readonly Addressee[]): Refused | null {
  const directed = directedAgency(petition);
  const isOther = ({ agencyId, role }: Addressee) => role !== "support" && agencyId !== directed;
  return directed !== null && addressees.some(isOther) ? refused("not-the-directed-agency") : null;
}

const pointsToHandle = ({ points }: Petition) =>
  points.flatMap(({ disposal }, place) => (disposal === "handle" ? [place] : []));

/** One alone; one that leads and at least one that supports; or parts in which every point stands once. */
function refuseRoles(petition: Petition, addressees: readonly Addressee[]): Refused | null {
  const roles = addressees.map(({ role }) => role);
  if (addressees.length === 1) return roles[0] === "alone" ? null : refused("agencies-too-few");
  if (petition.others.length > 0) return refused("several-agencies");
  if (roles.every((role) => role === "part")) {
    const given = addressees.flatMap(({ points }) => points).sort((a, b) => a - b);
    const owed = pointsToHandle(petition);
    return given.join() === owed.join() ? null : refused("points-unassigned");
  }
  const [lead, ...rest] = roles;
  const isLed = lead === "lead" && rest.every((role) => role === "support");
  return isLed ? null : refused("agencies-too-few");
}
