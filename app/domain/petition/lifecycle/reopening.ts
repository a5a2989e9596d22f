/** What has ended without an answer by mistake, and goes on. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "../../deadline/calendar/working-calendar.ts";
import { isProvisional, workingDaysBetween } from "../../deadline/counting/due-date.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { accepted, refused } from "../../result.ts";
import { nextDue } from "../clocks/next-due.ts";
import type { Petition, Share, Stage } from "../petition.ts";
import { sharesOf, viewShare } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import type { Circumstances, Deciders, Decision } from "./decision.ts";
import { isBlank } from "./decision.ts";
import { evolve } from "./evolve.ts";
import { checkPaper } from "./signed-paper.ts";
import { refuseReason } from "./taking-back.ts";

/** Within so many working days of its end a petition is reopened as if it had never ended. */
export const reopeningFreeDays = 5;

/** How a petition ends without an answer, by somebody's decision. */
export const reopenableStages: readonly Stage[] = [
  "declined",
  "guided",
  "transferred",
  "withdrawn",
];

/** The share that ended so, or null; of several, which were withdrawn together, the first. */
const endedShare = (petition: Petition): Share | null =>
  sharesOf(petition).find(({ stage }) => reopenableStages.includes(stage)) ?? null;

/** The stage in which a petition can be reopened: of a share that ended so, wherever the others stand. */
export const endedStageOf = (petition: Petition): Stage | null =>
  endedShare(petition)?.stage ?? null;

/** The day on which it ended so; null where no row says it. */
export const endedOn = (petition: Petition): CivilDate | null =>
  endedShare(petition)?.ending?.on ?? null;

/**
 * Whether so much time has passed since the end that the lead sets a new limit. What does not say when
 * it ended is late.
 */
export function isReopenedLate(
  petition: Petition,
  today: CivilDate,
  calendar: WorkingCalendar,
): boolean {
  const since = endedOn(petition);
  return since === null || workingDaysBetween(calendar, since, today) > reopeningFreeDays;
}

/**
 * Whether this person's own click ended it. Nobody undoes an own decision without saying why: that is
 * the written reason of a unit of one person too.
 */
export const endedItself = (petition: Petition, officer: OfficerActor | null): boolean =>
  officer !== null && endedShare(petition)?.ending?.by === officer.officerId;

/**
 * The lead reopens, or the officer by the paper that the lead signed. Within five working days the
 * clocks run on as if it had never ended: day zero, pauses and last days stay. Later the days between
 * count as they passed, and what is owed next has a new last day, which the lead sets.
 */
export const reopeningDeciders = { reopen } satisfies Partial<Deciders>;

function reopen(
  petition: Petition,
  command: CommandOf<"reopen">,
  { today: on, officer, legalClock }: Circumstances,
): Decision {
  const share = endedShare(petition);
  if (share === null) return refused("stage-forbids");
  const unfit = refuseReason(command);
  if (unfit) return unfit;
  const { reason, note, paper, dueOn } = command;
  if (paper === undefined && endedItself(petition, officer) && isBlank(note))
    return refused("reason-required");
  const late = isReopenedLate(petition, on, legalClock.calendar);
  if (late && dueOn === null) return refused("new-limit-required");
  if (late && dueOn !== null && dueOn <= on) return refused("due-day-in-past");
  const signed = checkPaper(paper, on);
  if (!signed.ok) return signed;
  const event = {
    type: "PetitionReopened",
    endedAs: share.stage,
    endedOn: share.ending?.on ?? null,
    reason,
    note,
    on,
    ...(share.ending?.untold && { untold: true as const }),
    ...signed.value,
  } as const;
  if (!late || dueOn === null) return accepted([event]);
  const goingOn = viewShare(evolve(petition, event), share.place);
  const before = (goingOn && nextDue(goingOn, legalClock)?.on) ?? null;
  const provisional = isProvisional(legalClock.calendar, on, dueOn);
  return accepted([{ ...event, newLimit: { dueOn, provisional, before } }]);
}
