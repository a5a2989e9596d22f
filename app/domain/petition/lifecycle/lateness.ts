import { type CivilDate, compare } from "../../deadline/calendar/civil-date.ts";
import { countDays } from "../../deadline/counting/count-days.ts";
import { addWorkingDays, workingDaysBetween } from "../../deadline/counting/due-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, refused } from "../../result.ts";
import { dueOf, findDueDayMoves } from "../clocks/clock-starts.ts";
import { ruleOfClock } from "../clocks/clocks.ts";
import { type AgencyNews, type Escalation, escalations } from "../clocks/petition-time.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";

/** What is done about a limit that has passed or moved: news for the sender, letters, escalation. */
export const latenessDeciders = {
  "give-news": (_petition, { sentence, hopedOn }, { today: on }) => {
    if (isBlank(sentence)) return refused("reason-required");
    if (hopedOn <= on) return refused("due-day-in-past");
    return accepted([{ type: "NewsGiven", sentence, hopedOn, on }]);
  },
  "tell-progress": tellProgress,
  "ask-progress": (_petition, { askedBefore }, { today: on, legalClock }) =>
    askBefore(askedBefore, legalClock, on)
      ? refused("asked-already")
      : accepted([{ type: "ProgressAsked", on }]),
  "count-again": (petition, { because }, { legalClock, today }) =>
    accepted(findDueDayMoves(petition, petition, legalClock, because, today)),
  "escalate-lateness": (petition, { to, workingDaysLate }, { today: on }) => {
    if (rank(to) <= rank(petition.escalatedTo)) return refused("already-escalated");
    return accepted([{ type: "LatenessEscalated", to, on, workingDaysLate }]);
  },
  "make-chase-letter": (petition, { letterId }, { today, legalClock }) => {
    if (petition.forwarding === null) return refused("agency-required");
    if (daysLate(petition, today, legalClock) === null) return refused("not-late");
    const { agencyId } = petition.forwarding;
    return accepted([{ type: "ChaseLetterMade", letterId, agencyId }]);
  },
  "number-chase-letter": (_petition, { letterId, documentNumber, documentOn }) =>
    accepted([{ type: "ChaseLetterNumbered", letterId, documentNumber, documentOn }]),
} satisfies Partial<Deciders>;

const rank = (to: Escalation) => escalations.indexOf(to);

/** Working days after the reply's due day; 0 on the days off right after it, null while in time. */
export function daysLate(
  petition: Petition,
  today: CivilDate,
  legalClock: LegalClock,
): number | null {
  const due = dueOf(petition, "reply", legalClock);
  if (due === null || compare(today, due.on) <= 0) return null;
  return workingDaysBetween(legalClock.calendar, due.on, today);
}

/**
 * How late the reply is or was, in working days: until it was first submitted, or until today. Null
 * where it was in time, or is not yet owed.
 */
export function replyDaysLate(
  petition: Petition,
  today: CivilDate,
  legalClock: LegalClock,
): number | null {
  const { reply, answeredOn, clockStarts } = petition;
  const doneOn = clockStarts.reply?.doneOn ?? reply?.submittedOn ?? answeredOn;
  return daysLate(petition, doneOn ?? today, legalClock);
}

/**
 * The day on which the sender of a late answer hears next how it stands: every so many days after the
 * due day, by the rule in working or in calendar days. Null while the answer is in time, and of an opinion, which its sender never hears.
 */
export function nextProgressOn(
  petition: Petition,
  today: CivilDate,
  legalClock: LegalClock,
): CivilDate | null {
  const due = petition.role === "support" ? null : dueOf(petition, "reply", legalClock);
  if (due === null || compare(today, due.on) <= 0) return null;
  const { amount, unit } = ruleOfClock(petition, "progress", legalClock);
  const since = petition.lastProgressOn ?? due.on;
  const counted = { amount, unit: unit === "calendar-days" ? unit : "working-days" } as const;
  return countDays(legalClock.calendar, counted, compare(since, due.on) < 0 ? due.on : since);
}

const workingDaysBetweenAskings = 5;

/**
 * The day from which a sender who asked on this day may ask again how it stands (20/2008/ND-CP art. 12
 * gives the right): the office has five working days for its answer.
 */
export const mayAskAgainOn = (askedOn: CivilDate, { calendar }: LegalClock): CivilDate =>
  addWorkingDays(calendar, askedOn, workingDaysBetweenAskings);

const askBefore = (askedOn: CivilDate | null, legalClock: LegalClock, today: CivilDate) =>
  askedOn !== null && compare(today, mayAskAgainOn(askedOn, legalClock)) < 0;

/** Whether that day has come. */
export function progressDue(petition: Petition, today: CivilDate, legalClock: LegalClock): boolean {
  const on = nextProgressOn(petition, today, legalClock);
  return on !== null && compare(on, today) <= 0;
}

/** The agency's news that the sender has not been told yet, or null. */
function freshNews({ news, lastProgressOn }: Petition): AgencyNews | null {
  const fresh = news !== null && (lastProgressOn === null || news.givenOn > lastProgressOn);
  return fresh ? news : null;
}

const newsAskedBefore = 2;

/** Whether the agency is asked for news: its sender is told within two working days, and there is none. */
export function isProgressNewsDue(
  petition: Petition,
  today: CivilDate,
  legalClock: LegalClock,
): boolean {
  const on = nextProgressOn(petition, today, legalClock);
  if (on === null || freshNews(petition) !== null) return false;
  return workingDaysBetween(legalClock.calendar, today, on) <= newsAskedBefore;
}

/** News is told once; without fresh news the sender still hears that the agency was asked. */
function tellProgress(
  petition: Petition,
  _command: CommandOf<"tell-progress">,
  { today: on, legalClock }: Circumstances,
): Decision {
  if (!progressDue(petition, on, legalClock)) return refused("too-early");
  const news = freshNews(petition);
  const sentence = news?.sentence ?? "";
  const hopedOn = news !== null && news.hopedOn > on ? news.hopedOn : null;
  return accepted([{ type: "ProgressTold", sentence, hopedOn, on }]);
}
