import { type CivilDate, compare } from "../deadline/civil-date.ts";
import { workingDaysBetween } from "../deadline/due-date.ts";
import type { LegalClock } from "../deadline/rule-book.ts";
import { accepted, type Result, refused } from "../result.ts";
import { dueOf, movedDays } from "./clock-starts.ts";
import { heldRule } from "./clocks.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import type { Circumstances } from "./lifecycle.ts";
import type { Petition } from "./petition.ts";
import { type Escalation, escalations } from "./petition-time.ts";

/** What is done about a limit that has passed or moved: news for the sender, letters, escalation. */
export function decideLateness(
  petition: Petition,
  command: Command,
  { today: on, legalClock }: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  switch (command.type) {
    case "give-news": {
      const { sentence, hopedOn } = command;
      if (sentence.trim() === "") return refused("reason-required");
      if (hopedOn <= on) return refused("due-day-in-past");
      return accepted([{ type: "NewsGiven", sentence, hopedOn, on }]);
    }
    case "tell-progress":
      return tellProgress(petition, on, legalClock);
    case "count-again":
      return accepted(movedDays(petition, petition, legalClock, command.because, on));
    case "escalate-lateness": {
      const { to, workingDaysLate } = command;
      if (rank(to) <= rank(petition.escalatedTo)) return refused("already-escalated");
      return accepted([{ type: "LatenessEscalated", to, on, workingDaysLate }]);
    }
    case "make-chase-letter":
      if (petition.forwarding === null) return refused("agency-required");
      if (daysLate(petition, on, legalClock) === null) return refused("not-late");
      return accepted([
        {
          type: "ChaseLetterMade",
          letterId: command.letterId,
          agencyId: petition.forwarding.agencyId,
        },
      ]);
    case "number-chase-letter": {
      const { letterId, documentNumber, documentOn } = command;
      return accepted([{ type: "ChaseLetterNumbered", letterId, documentNumber, documentOn }]);
    }
    default:
      return null;
  }
}

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

/** Whether the sender of a late answer is to hear today how it stands: every so many working days. */
export function progressDue(petition: Petition, today: CivilDate, legalClock: LegalClock): boolean {
  const due = dueOf(petition, "reply", legalClock);
  if (due === null || compare(today, due.on) <= 0) return false;
  const { amount } = heldRule(petition, "progress", legalClock);
  const since = petition.lastProgressOn ?? due.on;
  const from = compare(since, due.on) < 0 ? due.on : since;
  return workingDaysBetween(legalClock.calendar, from, today) >= amount;
}

/** News is told once; without fresh news the sender still hears that the agency was asked. */
function tellProgress(petition: Petition, on: CivilDate, legalClock: LegalClock) {
  if (!progressDue(petition, on, legalClock)) return refused("too-early");
  const { news, lastProgressOn } = petition;
  const fresh = news !== null && (lastProgressOn === null || news.givenOn > lastProgressOn);
  const sentence = fresh ? news.sentence : "";
  const hopedOn = fresh && news.hopedOn > on ? news.hopedOn : null;
  return accepted([{ type: "ProgressTold", sentence, hopedOn, on }] as const);
}
