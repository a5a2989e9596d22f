import type { CivilDate } from "../deadline/civil-date.ts";
import { dueDate } from "../deadline/due-date.ts";
import { type LimitKey, type LimitRule, limitRules } from "../deadline/rules.ts";
import type { WorkingCalendar } from "../deadline/working-calendar.ts";
import { forwardRule } from "./next-due.ts";
import type { Petition } from "./petition.ts";

/** A limit of a petition: from which day, by which rule, until when, and whether it was kept. */
export type PetitionClock = {
  readonly limit: LimitKey | "supplement";
  /** Null where a person set the day. */
  readonly rule: LimitRule | null;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  readonly provisional: boolean;
  /** The officer's reason for another day than the rule's. */
  readonly reason: string;
  /** The day on which what was owed was done; null while the clock runs. */
  readonly doneOn: CivilDate | null;
};

/** Days that rules do not read and the history knows. */
export type ClockFacts = {
  readonly registeredOn: CivilDate | null;
  /** The day on which the receiving unit took the answer upon itself. */
  readonly handledFrom: CivilDate | null;
  readonly supplementBy: CivilDate | null;
  readonly today: CivilDate;
};

/** The limits that have begun, the one that runs now last. */
export function clocksOf(
  petition: Petition,
  calendar: WorkingCalendar,
  facts: ClockFacts,
): readonly PetitionClock[] {
  const ended = ["declined", "guided", "transferred", "withdrawn"].includes(petition.stage);
  if (ended) return [];
  return [
    registerClock(petition, calendar, facts),
    forwardClock(petition, calendar, facts),
    supplementClock(petition, facts),
    replyClock(petition, calendar, facts),
    checkClock(petition, calendar),
  ].filter((clock) => clock !== null);
}

function byRule(
  calendar: WorkingCalendar,
  rule: LimitRule,
  from: CivilDate,
  doneOn: CivilDate | null,
): PetitionClock {
  const { on, provisional } = dueDate(calendar, rule, from);
  return { limit: rule.key, rule, from, dueOn: on, provisional, reason: "", doneOn };
}

const registerClock = (petition: Petition, calendar: WorkingCalendar, facts: ClockFacts) =>
  byRule(calendar, limitRules.register, petition.receivedOn, facts.registeredOn);

/** It starts with day zero, so that a returned petition gains nothing, and ends with the forwarding. */
function forwardClock(petition: Petition, calendar: WorkingCalendar, facts: ClockFacts) {
  if (facts.registeredOn === null || petition.handledInOffice) return null;
  const rule = forwardRule(petition.classification?.class ?? null);
  return byRule(calendar, rule, petition.receivedOn, petition.forwarding?.forwardedOn ?? null);
}

function supplementClock(petition: Petition, facts: ClockFacts): PetitionClock | null {
  if (petition.stage !== "awaiting-supplement" || facts.supplementBy === null) return null;
  const { supplementBy: dueOn, today: from } = facts;
  return {
    limit: "supplement",
    rule: null,
    from,
    dueOn,
    provisional: false,
    reason: "",
    doneOn: null,
  };
}

function replyClock(
  petition: Petition,
  calendar: WorkingCalendar,
  facts: ClockFacts,
): PetitionClock | null {
  const doneOn = petition.reply?.submittedOn ?? petition.answeredOn;
  const { forwarding } = petition;
  if (forwarding === null) {
    if (petition.officeDueOn === null) return null;
    const common = { limit: "reply", rule: limitRules.reply, reason: "", doneOn } as const;
    return {
      ...common,
      from: facts.handledFrom ?? petition.receivedOn,
      dueOn: petition.officeDueOn,
      provisional: petition.officeDueProvisional,
    };
  }
  const ruled = byRule(calendar, limitRules.reply, forwarding.forwardedOn, doneOn);
  // Another day than the rule's needs a reason; without one, it is the calendar that has changed.
  const byPerson = forwarding.replyDueReason !== "" && ruled.dueOn !== forwarding.replyDueOn;
  return {
    ...ruled,
    rule: byPerson ? null : ruled.rule,
    dueOn: forwarding.replyDueOn,
    provisional: forwarding.replyDueProvisional,
    reason: forwarding.replyDueReason,
  };
}

function checkClock(petition: Petition, calendar: WorkingCalendar) {
  const submittedOn = petition.reply?.submittedOn ?? null;
  if (submittedOn === null) return null;
  return byRule(calendar, limitRules.check, submittedOn, petition.answeredOn);
}
