/** Where each clock began, by which rule it is held, and when it ends: kept with the petition. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { type DueDate, dueDate } from "../../deadline/counting/due-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import { type LimitRule, referenceOf } from "../../deadline/rules/limit-rule.ts";
import { type LegalClock, ruleFor } from "../../deadline/rules/rule-book.ts";
import type { PetitionEvent } from "../lifecycle/events.ts";
import type { DueMoveCause } from "../lifecycle/time-events.ts";
import type { Petition } from "../petition.ts";
import { countClock, pausesOf, ruleOfClock, runningClocks, startOf } from "./clocks.ts";
import type { ClockStart } from "./petition-time.ts";
import { kindOfClock } from "./ruled-kind.ts";

const begunBy: Readonly<Partial<Record<PetitionEvent["type"], readonly ClockName[]>>> = {
  PetitionSent: ["register", "forward"],
  PetitionTakenIn: ["register", "forward"],
  PetitionForwarded: ["reply", "return"],
  HandlingInOfficeBegun: ["reply"],
  SupplementRequested: ["supplement"],
  ReplySubmitted: ["check"],
  CompletionAsked: ["completion"],
  SubmittedToLeadership: ["direction"],
  ReplySent: ["publication", "rating"],
};

/**
 * The rule under which a clock of this petition begins, or is counted anew: that of the day from which
 * it counts. A limit from day zero was promised at receipt and holds, whatever is chosen later.
 */
export function presentRule(
  petition: Petition,
  clock: ClockName,
  { rules }: LegalClock,
  today: CivilDate,
): LimitRule {
  const kind = kindOfClock(petition, clock);
  const atReceipt = ruleFor(rules, clock, kind, petition.receivedOn);
  if (atReceipt.countedFrom === "day-zero") return atReceipt;
  const general = ruleFor(rules, clock, kind, today);
  const from = startOf(petition, clock, general.countedFrom) ?? today;
  return ruleFor(rules, clock, kind, from);
}

/**
 * By when the reply is due by this rule where it begins today: of a limit from day zero, the days on which
 * the sender was asked stand still, as they do when it is counted again. The day may have passed already.
 */
export function replyDueIfBegun(
  petition: Petition,
  { calendar }: LegalClock,
  rule: LimitRule,
  today: CivilDate,
  at: Date | null = null,
): DueDate {
  const from = rule.countedFrom === "day-zero" ? petition.receivedOn : today;
  return dueDate(calendar, rule, from, { pauses: pausesOf(petition, rule) }, at);
}

export type Begun = {
  readonly events: readonly PetitionEvent[];
  readonly legalClock: LegalClock;
  readonly at: string;
  readonly today: CivilDate;
};

/**
 * The petition with the clocks that these events begin, each held to the rule of its first day. A
 * clock that runs on keeps its rule, unless the petition has become one of another kind.
 */
export function withClockStarts(before: Petition, after: Petition, begun: Begun): Petition {
  const { events, legalClock, at, today } = begun;
  const starts: Partial<Record<ClockName, ClockStart>> = { ...after.clockStarts };
  for (const event of events)
    for (const clock of begunBy[event.type] ?? []) {
      // Nobody checks an opinion.
      if (clock === "check" && after.role === "support") continue;
      const rule = referenceOf(presentRule(after, clock, legalClock, today));
      starts[clock] = { at, rule, dueOn: today, provisional: false, ...ownDay(event) };
    }
  const running = runningClocks(after);
  for (const clock of clocksOfNewKind(before, after, events)) {
    const known = starts[clock];
    const rule = referenceOf(presentRule(after, clock, legalClock, today));
    if (known) starts[clock] = { ...known, rule };
  }
  const pinned = { ...after, clockStarts: starts };
  const concerned =
    running.includes("forward") || !starts.forward ? running : [...running, "forward" as const];
  for (const clock of concerned) {
    const [known, due] = [starts[clock], dueOf(pinned, clock, legalClock)];
    if (isAsBefore(before, known, clock, due, begun)) continue;
    if (known && due) starts[clock] = { ...known, dueOn: due.on, provisional: due.provisional };
  }
  const { reply } = starts;
  const submitted = events.find((event) => event.type === "ReplySubmitted");
  if (reply && submitted) starts.reply = { ...reply, doneOn: reply.doneOn ?? submitted.on };
  return { ...after, clockStarts: starts };
}

/**
 * The clocks that fall under another rule than before: those that run, where the petition has become
 * one of another kind, and the forwarding of a part, which is of its own points from then on.
 */
function clocksOfNewKind(
  before: Petition,
  after: Petition,
  events: readonly PetitionEvent[],
): readonly ClockName[] {
  const kind = (petition: Petition, clock: ClockName) =>
    JSON.stringify(kindOfClock(petition, clock));
  const changed = runningClocks(after).filter(
    (clock) => kind(before, clock) !== kind(after, clock),
  );
  const becomesPart =
    after.role === "part" && events.some(({ type }) => type === "PetitionForwarded");
  return becomesPart ? [...changed, "forward"] : changed;
}

/**
 * What happened did not touch this clock: a day that only a changed calendar moves stays as it is until
 * the petition is counted again, so that its history tells the move. What waited in quarantine was
 * counted by nobody meanwhile.
 */
const isAsBefore = (
  before: Petition,
  known: ClockStart | undefined,
  clock: ClockName,
  due: ReturnType<typeof dueOf>,
  { events, legalClock }: Begun,
) =>
  known === before.clockStarts[clock] &&
  due?.on === dueOf(before, clock, legalClock)?.on &&
  !events.some(({ type }) => type === "ReleasedFromQuarantine");

/** A day with its reason is the officer's own, and so is that of an opinion, for which there is no rule. */
const ownDay = (event: PetitionEvent) =>
  event.type === "PetitionForwarded" && (event.role === "support" || event.dueReason.trim() !== "")
    ? { ownOn: event.replyDueOn }
    : {};

/** The last day of a clock as it stands: the reply's is kept, the others are counted. */
export function dueOf(petition: Petition, clock: ClockName, legalClock: LegalClock) {
  const { forwarding, officeDueOn, officeDueProvisional } = petition;
  if (clock === "supplement")
    return petition.supplementBy && { on: petition.supplementBy, provisional: false };
  if (clock !== "reply") return countClock(petition, clock, legalClock);
  if (forwarding) return { on: forwarding.replyDueOn, provisional: forwarding.replyDueProvisional };
  return officeDueOn && { on: officeDueOn, provisional: officeDueProvisional };
}

/**
 * The days that move with a change of the petition: of the clocks that run after it. `because` of a
 * kind, a rule or the intake chooses the rule anew; the others count by the rule that the clock is held to.
 */
export function findDueDayMoves(
  before: Petition,
  after: Petition,
  legalClock: LegalClock,
  because: DueMoveCause,
  today: CivilDate,
): readonly PetitionEvent[] {
  return runningClocks(after).flatMap((clock) => {
    if (clock === "supplement") return [];
    const rule =
      because === "kind" || because === "rule" || because === "intake"
        ? presentRule(after, clock, legalClock, today)
        : ruleOfClock(after, clock, legalClock);
    const known = before.clockStarts[clock] ?? null;
    const old = known
      ? { on: known.dueOn, provisional: known.provisional }
      : dueOf(before, clock, legalClock);
    const now = countClock(after, clock, legalClock, rule);
    if (old === null || now === null) return [];
    const sameRule = known === null || known.rule === referenceOf(rule);
    const silent = because === "kind" || because === "intake" || sameRule;
    if (old.on === now.on && old.provisional === now.provisional && silent) return [];
    return {
      type: "DueDayMoved" as const,
      clock,
      before: old.on,
      after: now.on,
      provisional: now.provisional,
      because,
      rule: referenceOf(rule),
    };
  });
}
