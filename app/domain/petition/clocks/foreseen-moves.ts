/** Which due days a changed rule or calendar moves, before or while it is done. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { Petition, Stage } from "../petition.ts";
import { findDueDayMoves } from "./clock-starts.ts";

const withHandler = ["forwarded", "in-progress", "reply-drafted", "awaiting-supplement"] as const;

/** The stages in which a clock may run whose day is counted; other days are a person's word. */
export const stagesOfClock: Readonly<Record<ClockName, readonly Stage[]>> = {
  register: ["received"],
  forward: ["received", "registered", "returned", "awaiting-supplement"],
  reply: withHandler,
  completion: withHandler,
  check: ["reply-submitted"],
  publication: ["answered"],
  rating: ["answered"],
  supplement: [],
  return: [],
  extension: [],
  progress: [],
  direction: ["registered", "returned", ...withHandler],
};

/** Every stage in which some clock runs. */
export const stagesWithClocks: readonly Stage[] = [...new Set(Object.values(stagesOfClock).flat())];

export type ForeseenMove = {
  readonly clock: ClockName;
  readonly before: CivilDate;
  readonly after: CivilDate;
};

/**
 * The days that counting this petition again would move. A clock that only is held to a newer version,
 * or whose day is confirmed, is not among them.
 */
export const foreseenMoves = (
  petition: Petition,
  legalClock: LegalClock,
  because: "rule" | "calendar",
  today: CivilDate,
): readonly ForeseenMove[] =>
  findDueDayMoves(petition, petition, legalClock, because, today).flatMap((event) =>
    event.type === "DueDayMoved" && event.before !== event.after
      ? [{ clock: event.clock, before: event.before, after: event.after }]
      : [],
  );
