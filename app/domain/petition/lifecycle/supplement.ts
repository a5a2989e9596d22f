import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { addWorkingDays, dueDate } from "../../deadline/counting/due-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, type Result, refused } from "../../result.ts";
import { movedDays, presentRule } from "../clocks/clock-starts.ts";
import { heldRule } from "../clocks/clocks.ts";
import type { Petition } from "../petition.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Circumstances } from "./lifecycle.ts";

/**
 * Asking the sender for more, and what comes of it. As often as the rule allows; while it is awaited
 * the clocks whose rule says so stand still, and at its end the rule decides: nothing, to go on
 * without, or closing without prejudice. What comes later opens it again.
 */
export function decideSupplement(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  const { today, legalClock } = circumstances;
  switch (command.type) {
    case "request-supplement": {
      const { question, answerBy } = command;
      if (question.trim() === "") return refused("reason-required");
      if (answerBy <= today) return refused("due-day-in-past");
      if (answerBy > latestAnswerBy(petition, legalClock, today))
        return refused("supplement-too-long");
      if (petition.waits.length >= heldRule(petition, "supplement", legalClock).times)
        return refused("supplement-used-up");
      return accepted([{ type: "SupplementRequested", question, answerBy, on: today }]);
    }
    case "supply":
      // What was closed for another reason is not opened by a supplement.
      if (petition.stage === "closed" && petition.stageBeforeSupplement === null)
        return refused("stage-forbids");
      if (command.text.trim() === "") return refused("supplement-empty");
      return ended(
        petition,
        { type: "SupplementSupplied", text: command.text, on: today },
        circumstances,
      );
    case "end-supplement-wait":
      return endWait(petition, circumstances);
    default:
      return null;
  }
}

/** The last day that a request of today may give the sender: a longer wait would hide a late answer. */
export function latestAnswerBy(
  petition: Petition,
  legalClock: LegalClock,
  today: CivilDate,
): CivilDate {
  const rule = presentRule(petition, "supplement", legalClock, today);
  return dueDate(legalClock.calendar, rule, today).on;
}

/** The day from which the rule's act at the end of the wait happens; null where there is none. */
export function supplementEndsOn(petition: Petition, legalClock: LegalClock): CivilDate | null {
  const { endAct, endAfter } = heldRule(petition, "supplement", legalClock);
  if (endAct === "nothing" || petition.supplementBy === null) return null;
  return addWorkingDays(legalClock.calendar, petition.supplementBy, endAfter + 1);
}

function endWait(petition: Petition, circumstances: Circumstances) {
  const { today: on, legalClock } = circumstances;
  const from = supplementEndsOn(petition, legalClock);
  if (from === null || on < from) return refused("too-early");
  return heldRule(petition, "supplement", legalClock).endAct === "close"
    ? accepted([{ type: "ClosedWithoutSupplement", on }] as const)
    : ended(petition, { type: "SupplementGivenUp", on }, circumstances);
}

function ended(
  petition: Petition,
  event: PetitionEvent,
  { legalClock, today }: Circumstances,
): Result<readonly PetitionEvent[]> {
  const after = evolve(petition, event);
  return accepted([event, ...movedDays(petition, after, legalClock, "supplement", today)]);
}
