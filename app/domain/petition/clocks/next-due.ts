import { addDays, type CivilDate } from "../../deadline/calendar/civil-date.ts";
import { dueDate } from "../../deadline/counting/due-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import { type LegalClock, type RuledKind, ruleFor } from "../../deadline/rules/rule-book.ts";
import type { IntakeChannel, Petition } from "../petition.ts";
import { viewsOf } from "../shares.ts";
import { countClock, ruleOfClock, runningClocks } from "./clocks.ts";

/** What somebody may owe next by a day. */
const dueKinds = [
  "register",
  "forward",
  "supplement",
  "reply",
  "completion",
  "check",
  "direction",
] as const satisfies readonly ClockName[];
export type DueKind = (typeof dueKinds)[number];

export type NextDue = {
  readonly kind: DueKind;
  readonly on: CivilDate;
  readonly provisional: boolean;
};

const unclassifiedKind = (channel: IntakeChannel): RuledKind => ({
  class: null,
  channel,
  complexity: "ordinary",
});

/** Last day to register, to forward and, when forwarded on the last day, to answer; for the receipt. */
export function expectedDays(
  { calendar, rules }: LegalClock,
  receivedOn: CivilDate,
  channel: IntakeChannel,
) {
  const kind = unclassifiedKind(channel);
  const dueByRule = (clock: ClockName, from: CivilDate) =>
    dueDate(calendar, ruleFor(rules, clock, kind, from), from);
  const register = dueByRule("register", receivedOn);
  const forward = dueByRule("forward", receivedOn);
  const replyRule = ruleFor(rules, "reply", kind, forward.on);
  const replyFrom = replyRule.countedFrom === "day-zero" ? receivedOn : forward.on;
  return { register, forward, reply: dueDate(calendar, replyRule, replyFrom) };
}

/** By when this petition is to be forwarded, whether it still runs or not. */
export function forwardDue(petition: Petition, legalClock: LegalClock) {
  const due = countClock(petition, "forward", legalClock);
  return { on: due?.on ?? petition.receivedOn, provisional: due?.provisional ?? false };
}

/** What is owed first in any share of the petition; null when nobody is chased for anything. */
export function firstDue(petition: Petition, legalClock: LegalClock): NextDue | null {
  return viewsOf(petition)
    .map((view) => nextDue(view, legalClock))
    .reduce((first, due) => (first === null || (due && due.on < first.on) ? due : first), null);
}

/**
 * What is owed next for the share in view, and by which day; null when nobody is chased for anything
 * by a day.
 */
export function nextDue(petition: Petition, legalClock: LegalClock): NextDue | null {
  const [first, ...rest] = runningClocks(petition);
  const kind = dueKinds.find((one) => one === first);
  if (kind === undefined) return null;
  const due = dueOfKind(petition, kind, legalClock);
  // Both are the office's own; a limit that has passed does not hide behind the leadership's.
  if (kind !== "forward" || !rest.includes("direction")) return due;
  const direction = dueOfKind(petition, "direction", legalClock);
  return direction && (due === null || direction.on < due.on) ? direction : due;
}

function dueOfKind(petition: Petition, kind: DueKind, legalClock: LegalClock): NextDue | null {
  if (kind === "supplement")
    return petition.supplementBy && { kind, on: petition.supplementBy, provisional: false };
  if (kind === "reply") return replyDue(petition);
  const due = countClock(petition, kind, legalClock);
  return due && { kind, on: due.on, provisional: due.provisional };
}

/** Kept with the petition, because a person may have set the day. */
function replyDue({ forwarding, officeDueOn, officeDueProvisional }: Petition): NextDue | null {
  const kind = "reply";
  if (forwarding)
    return { kind, on: forwarding.replyDueOn, provisional: forwarding.replyDueProvisional };
  return officeDueOn && { kind, on: officeDueOn, provisional: officeDueProvisional };
}

/** The first day on which an answered petition closes by itself: the day after its limit. */
export function closableFrom(legalClock: LegalClock, petition: Petition): CivilDate | null {
  // Of several answers the last one counts.
  const ends = viewsOf(petition).flatMap((view) => {
    const rule = ruleOfClock(view, "rating", legalClock);
    return countClock(view, "rating", legalClock, rule)?.on ?? [];
  });
  const last = ends.reduce<CivilDate | null>(
    (latest, on) => (latest && latest > on ? latest : on),
    null,
  );
  return last && addDays(last, 1);
}
