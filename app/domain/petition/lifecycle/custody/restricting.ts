import { compare } from "../../../deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "../../../deadline/calendar/working-calendar.ts";
import { addWorkingDays } from "../../../deadline/counting/due-date.ts";
import { accepted, refused } from "../../../result.ts";
import type { Petition } from "../../petition.ts";
import type { OpenRestriction } from "../../restriction.ts";
import type { CommandOf } from "../commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "../decision.ts";

const workingDaysToDecide = 1;

/** The last day on which the lead decides before whoever stands above the unit is told. */
const decideRestrictionBy = (calendar: WorkingCalendar, { on }: OpenRestriction) =>
  addWorkingDays(calendar, on, workingDaysToDecide);

/**
 * A restriction holds at once and never lapses. Where an officer set it the lead of the unit confirms or
 * lifts it; when he has not after a working day, whoever stands above the unit is told, once.
 */
export const restrictingDeciders = {
  restrict,
  "confirm-restriction": ({ restricted, openRestriction }, { reason }) => {
    if (!restricted) return refused("not-restricted");
    if (openRestriction === null) return refused("restriction-decided");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "RestrictionConfirmed", reason }]);
  },
  "escalate-restriction": (
    { restricted, openRestriction },
    _command,
    { today: on, legalClock: { calendar } },
  ) => {
    if (!restricted) return refused("not-restricted");
    if (openRestriction === null) return refused("restriction-decided");
    if (openRestriction.toldAbove) return refused("already-escalated");
    if (compare(on, decideRestrictionBy(calendar, openRestriction)) <= 0)
      return refused("too-early");
    return accepted([{ type: "RestrictionLeftOpen", on }]);
  },
  "lift-restriction": ({ restricted }, { reason }) => {
    if (!restricted) return refused("not-restricted");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "RestrictionLifted", reason }]);
  },
  "step-aside": ({ restricted, steppedAside }, { reason, namedReaders }, { officer }) => {
    if (!restricted || officer === null) return refused("not-restricted");
    if (isBlank(reason)) return refused("reason-required");
    const gone = [...steppedAside, officer.officerId];
    // Somebody who decides has to stay, or nobody could end it.
    if (!namedReaders.some(({ officerId, leads }) => leads && !gone.includes(officerId)))
      return refused("restricted-readers-too-few");
    return accepted([{ type: "SteppedAside", reason, by: officer.officerId }]);
  },
} satisfies Partial<Deciders>;

function restrict(
  { restricted }: Petition,
  { reason, namedReaders, decides }: CommandOf<"restrict">,
  { today }: Circumstances,
): Decision {
  if (restricted) return refused("already-restricted");
  if (isBlank(reason)) return refused("reason-required");
  if (namedReaders.length < 2 || !namedReaders.some(({ leads }) => leads))
    return refused("restricted-readers-too-few");
  return accepted([
    { type: "PetitionRestricted", reason, ...(!decides && { undecidedSince: today }) },
  ]);
}
