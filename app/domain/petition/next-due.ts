import type { CivilDate } from "../deadline/civil-date.ts";
import { addDays } from "../deadline/civil-date.ts";
import { type DueDate, dueDate } from "../deadline/due-date.ts";
import { type LimitKey, limitRules } from "../deadline/rules.ts";
import type { WorkingCalendar } from "../deadline/working-calendar.ts";
import type { Petition, PetitionClass } from "./petition.ts";

export const dueKinds = ["register", "forward", "supplement", "reply", "check"] as const;
export type DueKind = (typeof dueKinds)[number];
export type NextDue = {
  readonly kind: DueKind;
  readonly on: CivilDate;
  readonly provisional: boolean;
};

/** The rule by which a petition of this class is to be forwarded (20/2008/ND-CP art. 9.1.d, or the office's). */
export const forwardRule = (petitionClass: PetitionClass | null) =>
  limitRules[petitionClass === "admin-regulation" ? "forward-regulation" : "forward-conduct"];

/** Last day to register, to forward and, when forwarded on the last day, to answer; for the receipt. */
export function promisedDays(calendar: WorkingCalendar, receivedOn: CivilDate) {
  const register = dueDate(calendar, limitRules.register, receivedOn);
  const forward = dueDate(calendar, forwardRule(null), receivedOn);
  const reply = dueDate(calendar, limitRules.reply, forward.on);
  return { register, forward, reply };
}

/** What is owed next and by which day; null when nobody owes anything by a day. */
export function nextDue(petition: Petition, calendar: WorkingCalendar): NextDue | null {
  const by = (kind: DueKind, due: DueDate): NextDue => ({
    kind,
    on: due.on,
    provisional: due.provisional,
  });
  const rule = (key: LimitKey) => limitRules[key];
  switch (petition.stage) {
    case "received":
      return by("register", dueDate(calendar, rule("register"), petition.receivedOn));
    case "registered":
    case "returned":
      return by(
        "forward",
        dueDate(calendar, forwardRule(petition.classification?.class ?? null), petition.receivedOn),
      );
    case "awaiting-supplement":
      return (
        petition.supplementBy && {
          kind: "supplement",
          on: petition.supplementBy,
          provisional: false,
        }
      );
    case "forwarded":
    case "in-progress":
    case "reply-drafted":
      return replyDue(petition);
    case "reply-submitted":
      return petition.reply?.submittedOn
        ? by("check", dueDate(calendar, rule("check"), petition.reply.submittedOn))
        : null;
    default:
      return null;
  }
}

function replyDue(petition: Petition): NextDue | null {
  if (petition.forwarding)
    return {
      kind: "reply",
      on: petition.forwarding.replyDueOn,
      provisional: petition.forwarding.replyDueProvisional,
    };
  return petition.officeDueOn
    ? { kind: "reply", on: petition.officeDueOn, provisional: petition.officeDueProvisional }
    : null;
}

/** The first day on which an answered petition closes by itself: the day after its limit. */
export function closableFrom(calendar: WorkingCalendar, petition: Petition): CivilDate | null {
  return petition.answeredOn === null
    ? null
    : addDays(dueDate(calendar, limitRules.close, petition.answeredOn).on, 1);
}
