import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { addWorkingDays, dueDate } from "../../deadline/counting/due-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, refused } from "../../result.ts";
import { findDueDayMoves, presentRule } from "../clocks/clock-starts.ts";
import { ruleOfClock } from "../clocks/clocks.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";

/**
 * Asking the sender for more, and what comes of it. As often as the rule allows; while it is awaited
 * the clocks whose rule says so stand still, and at its end the rule decides: nothing, to go on
 * without, or closing without prejudice. What comes later opens it again.
 */
export const supplementDeciders = {
  "request-supplement": (petition, { question, answerBy }, { today, legalClock }) => {
    if (isBlank(question)) return refused("reason-required");
    if (answerBy <= today) return refused("due-day-in-past");
    if (answerBy > latestAnswerBy(petition, legalClock, today))
      return refused("supplement-too-long");
    if (petition.waits.length >= ruleOfClock(petition, "supplement", legalClock).times)
      return refused("supplement-used-up");
    return accepted([{ type: "SupplementRequested", question, answerBy, on: today }]);
  },
  supply: (petition, { text }, circumstances) => {
    // What was closed for another reason is not opened by a supplement.
    if (petition.stage === "closed" && petition.stageBeforeSupplement === null)
      return refused("stage-forbids");
    if (isBlank(text)) return refused("supplement-empty");
    const { today: on } = circumstances;
    return endWaitBy(petition, { type: "SupplementSupplied", text, on }, circumstances);
  },
  "end-supplement-wait": endWait,
} satisfies Partial<Deciders>;

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
  const { endAct, endAfter } = ruleOfClock(petition, "supplement", legalClock);
  if (endAct === "nothing" || petition.supplementBy === null) return null;
  return addWorkingDays(legalClock.calendar, petition.supplementBy, endAfter + 1);
}

function endWait(
  petition: Petition,
  _command: CommandOf<"end-supplement-wait">,
  circumstances: Circumstances,
): Decision {
  const { today: on, legalClock } = circumstances;
  const from = supplementEndsOn(petition, legalClock);
  if (from === null || on < from) return refused("too-early");
  return ruleOfClock(petition, "supplement", legalClock).endAct === "close"
    ? accepted([{ type: "ClosedWithoutSupplement", on }])
    : endWaitBy(petition, { type: "SupplementGivenUp", on }, circumstances);
}

function endWaitBy(
  petition: Petition,
  event: PetitionEvent,
  { legalClock, today }: Circumstances,
): Decision {
  const after = evolve(petition, event);
  return accepted([event, ...findDueDayMoves(petition, after, legalClock, "supplement", today)]);
}
