import { type CivilDate, civilDateInVietnam } from "../../deadline/calendar/civil-date.ts";
import type { CountChanges, Pause } from "../../deadline/counting/count-days.ts";
import {
  type DueDate,
  dueDate,
  isProvisional,
  workingDaysBetween,
} from "../../deadline/counting/due-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { LimitRule } from "../../deadline/rules/limit-rule.ts";
import { type LegalClock, ruleByReference, ruleFor } from "../../deadline/rules/rule-book.ts";
import type { Petition } from "../petition.ts";
import { kindOfClock } from "./ruled-kind.ts";

/** The clocks that run now, in the order in which they are owed. */
export function runningClocks(petition: Petition): readonly ClockName[] {
  const running = stageClocks(petition);
  const isAsked = petition.submission !== null && petition.submission.endedOn === null;
  return isAsked && running.length > 0 ? [...running, "direction"] : running;
}

function stageClocks(petition: Petition): readonly ClockName[] {
  const handled = petition.completionAskedOn === null ? "reply" : "completion";
  switch (petition.stage) {
    case "received":
      return ["register", "forward"];
    case "registered":
    case "returned":
      return ["forward"];
    case "awaiting-supplement":
      return petition.stageBeforeSupplement === "in-progress"
        ? ["supplement", handled]
        : ["supplement", "forward"];
    case "forwarded":
    case "in-progress":
    case "reply-drafted":
      return [handled];
    case "reply-submitted":
      // An opinion lies with the agency that leads.
      return petition.role === "support" ? [] : ["check"];
    case "answered":
      return ["undecided", "prepared"].includes(petition.publication.state)
        ? ["publication", "rating"]
        : ["rating"];
    default:
      return [];
  }
}

/** The day from which a clock of this petition is counted; null before it has begun. */
export function startOf(
  petition: Petition,
  clock: ClockName,
  countedFrom: LimitRule["countedFrom"],
): CivilDate | null {
  switch (countedFrom) {
    case "day-zero":
      return petition.receivedOn;
    case "forwarding":
      return petition.forwarding?.forwardedOn ?? begunOn(petition, clock);
    case "reply-submission":
      return petition.reply?.submittedOn ?? null;
    case "completion-request":
      return petition.completionAskedOn;
    case "supplement-request":
      return begunOn(petition, clock);
    case "answer":
      return petition.answeredOn;
    case "submission":
      return petition.submission?.submittedOn ?? null;
    case "due-day":
      return petition.forwarding?.replyDueOn ?? petition.officeDueOn;
  }
}

const begunOn = (petition: Petition, clock: ClockName) => {
  const start = petition.clockStarts[clock];
  return start === undefined ? null : civilDateInVietnam(new Date(start.at));
};

/** The version that a clock is held to: the one it was begun under, else the one valid for day zero. */
export function ruleOfClock(
  petition: Petition,
  clock: ClockName,
  { rules }: LegalClock,
): LimitRule {
  const reference = petition.clockStarts[clock]?.rule;
  const held = reference && ruleByReference(rules, reference);
  return held ?? ruleFor(rules, clock, kindOfClock(petition, clock), petition.receivedOn);
}

/** The days taken out of a clock's count: those on which the sender was asked, where its rule allows. */
export function pausesOf(petition: Petition, rule: LimitRule): readonly Pause[] {
  if (rule.pausedBy === "nothing") return [];
  return petition.waits.flatMap(({ from, to }) =>
    to === null || to < from ? [] : [{ from, to, reason: "supplement" }],
  );
}

/** What moves the end of a clock: of one whose last day was set anew, what came after that. */
function changesOf(petition: Petition, clock: ClockName, rule: LimitRule): CountChanges {
  const since = petition.clockStarts[clock]?.ownFrom ?? "";
  const granted = clock === "reply" ? petition.extensions : [];
  return {
    pauses: pausesOf(petition, rule).filter(({ from }) => from >= since),
    extensions: granted
      .filter(({ grantedOn }) => grantedOn >= since)
      .map(({ days, reason }) => ({ amount: days, reason })),
  };
}

/** Where a clock of this petition ends by a rule; null before it has begun. */
export function countClock(
  petition: Petition,
  clock: ClockName,
  legalClock: LegalClock,
  rule: LimitRule = ruleOfClock(petition, clock, legalClock),
): DueDate | null {
  const from = startOf(petition, clock, rule.countedFrom);
  if (from === null) return null;
  const start = petition.clockStarts[clock];
  const changes = changesOf(petition, clock, rule);
  const { calendar } = legalClock;
  if (start?.ownOn === undefined)
    return dueDate(calendar, rule, from, changes, startedAt(petition, clock, rule));
  const { ownOn, ownFrom = from } = start;
  // The days until it was set anew have passed; the clock began all the same when it began.
  return { ...countOwnDay(legalClock, rule, ownFrom, ownOn, changes), from };
}

/** The moment from which a limit in hours runs, where it is known. */
function startedAt(petition: Petition, clock: ClockName, rule: LimitRule): Date | null {
  const start = petition.clockStarts[clock];
  return rule.unit === "working-hours" && start !== undefined ? new Date(start.at) : null;
}

/** The officer's own day, moved by pauses and extensions as a limit of as many working days would be. */
function countOwnDay(
  { calendar }: LegalClock,
  rule: LimitRule,
  from: CivilDate,
  ownOn: CivilDate,
  changes: CountChanges,
): DueDate {
  const changed = (changes.pauses?.length ?? 0) + (changes.extensions?.length ?? 0) > 0;
  const amount = workingDaysBetween(calendar, from, ownOn);
  if (!changed || amount < 1)
    return {
      on: ownOn,
      provisional: isProvisional(calendar, from, ownOn),
      rule,
      from,
      endsAt: null,
    };
  return dueDate(calendar, { ...rule, amount, unit: "working-days" }, from, changes);
}

/** A limit of a petition: from which day, by which rule, until when, and whether it was kept. */
export type PetitionClock = {
  readonly limit: ClockName;
  /** Null where a person set the day. */
  readonly rule: LimitRule | null;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  /** The moment, where the limit is in hours. */
  readonly dueAt: Date | null;
  /** The moment from which a limit in hours runs, where it is known. */
  readonly startedAt: Date | null;
  /** The due day without the extensions; null where it was not extended. */
  readonly firstDueOn: CivilDate | null;
  readonly changes: CountChanges;
  readonly provisional: boolean;
  /** The day on which the lead set its end anew, after a reopening; else null. */
  readonly newLimitFrom: CivilDate | null;
  /** The officer's reason for another day than the rule's. */
  readonly reason: string;
  /** The day on which what was owed was done; null while the clock runs. */
  readonly doneOn: CivilDate | null;
  /** It stands still since this day, while the sender is asked. */
  readonly pausedSince: CivilDate | null;
};

/** Days that rules do not read and the history knows. */
export type ClockFacts = {
  readonly registeredOn: CivilDate | null;
  readonly publishedOn: CivilDate | null;
};

/** The limits that have begun, the one that runs now last. */
export function clocksOf(
  petition: Petition,
  legalClock: LegalClock,
  facts: ClockFacts,
): readonly PetitionClock[] {
  if (["declined", "guided", "transferred", "withdrawn"].includes(petition.stage)) return [];
  const submittedOn = petition.reply?.submittedOn ?? null;
  const forwardedOn = petition.forwarding?.forwardedOn ?? null;
  const registered = facts.registeredOn !== null;
  const owesNoMore = petition.stage === "closed" && petition.answeredOn === null;
  const clock = (name: ClockName, begun: boolean, doneOn: CivilDate | null) =>
    begun ? clockOf(petition, name, legalClock, doneOn) : null;
  return [
    clock("register", true, facts.registeredOn),
    clock("forward", registered && !petition.handledInOffice, forwardedOn),
    supplementClock(petition, legalClock),
    clock("direction", petition.submission !== null, petition.submission?.endedOn ?? null),
    clock("reply", forwardedOn !== null || petition.handledInOffice, replyDoneOn(petition)),
    clock("completion", petition.completionAskedOn !== null, null),
    // Nobody checks an opinion: it lies with the agency that leads.
    clock("check", submittedOn !== null && petition.role !== "support", petition.answeredOn),
    clock("publication", petition.answeredOn !== null, facts.publishedOn),
  ]
    .filter((one) => one !== null)
    .filter((one) => one.doneOn !== null || !owesNoMore);
}

/** A request to complete is no new reply limit: the agency was on time by its first submission. */
const replyDoneOn = ({ reply, answeredOn, clockStarts }: Petition) =>
  clockStarts.reply?.doneOn ?? reply?.submittedOn ?? answeredOn;

function clockOf(
  petition: Petition,
  limit: ClockName,
  legalClock: LegalClock,
  doneOn: CivilDate | null,
): PetitionClock | null {
  const rule = ruleOfClock(petition, limit, legalClock);
  const counted = countClock(petition, limit, legalClock, rule);
  const stored = limit === "reply" ? storedReplyDue(petition) : null;
  if (counted === null && stored === null) return null;
  const newLimitFrom = petition.clockStarts[limit]?.ownFrom ?? null;
  const setByHand = newLimitFrom !== null || (limit === "reply" && isSetByHand(petition));
  const changes = changesOf(petition, limit, rule);
  const first = changes.extensions?.length
    ? countClock({ ...petition, extensions: [] }, limit, legalClock, rule)
    : null;
  return {
    limit,
    rule: setByHand ? null : rule,
    from: counted?.from ?? petition.receivedOn,
    dueOn: stored?.on ?? counted?.on ?? petition.receivedOn,
    dueAt: counted?.endsAt ?? null,
    startedAt: startedAt(petition, limit, rule),
    firstDueOn: first?.on ?? null,
    changes,
    provisional: stored?.provisional ?? counted?.provisional ?? false,
    newLimitFrom,
    reason: setByHand ? (petition.forwarding?.replyDueReason ?? "") : "",
    doneOn,
    pausedSince: doneOn === null ? pausedSince(petition, rule) : null,
  };
}

/**
 * Whether the day to answer was set by a person: another day than the rule's needs a reason, and an
 * opinion has no rule. Without either, it is the calendar that has changed.
 */
const isSetByHand = ({ role, forwarding }: Petition) =>
  forwarding !== null && (role === "support" || forwarding.replyDueReason !== "");

const storedReplyDue = ({ forwarding, officeDueOn, officeDueProvisional }: Petition) => {
  if (forwarding) return { on: forwarding.replyDueOn, provisional: forwarding.replyDueProvisional };
  return officeDueOn && { on: officeDueOn, provisional: officeDueProvisional };
};

const pausedSince = ({ waits }: Petition, rule: LimitRule) =>
  rule.pausedBy === "nothing" ? null : (waits.find(({ to }) => to === null)?.from ?? null);

/** The day by which the sender was asked to supply; a person chose it. */
function supplementClock(petition: Petition, legalClock: LegalClock): PetitionClock | null {
  if (petition.stage !== "awaiting-supplement" || petition.supplementBy === null) return null;
  const { calendar } = legalClock;
  const from = startOf(petition, "supplement", "supplement-request") ?? petition.receivedOn;
  return {
    limit: "supplement",
    rule: null,
    from,
    dueOn: petition.supplementBy,
    dueAt: null,
    startedAt: null,
    firstDueOn: null,
    changes: {},
    provisional: isProvisional(calendar, from, petition.supplementBy),
    newLimitFrom: null,
    reason: "",
    doneOn: null,
    pausedSince: null,
  };
}
