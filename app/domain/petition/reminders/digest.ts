/** What one petition adds to the digests of a working day, and for whom. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { DaySpan } from "../../deadline/rules/reminder-steps.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { isProgressNewsDue, nextProgressOn } from "../lifecycle/lateness.ts";
import { waitsForDirection } from "../lifecycle/leadership.ts";
import { allowedFrom } from "../lifecycle/lifecycle.ts";
import type { DisposalKind, Petition } from "../petition.ts";
import { insideLineOf } from "./inside-lines.ts";
import { remindedPeople, type Staff } from "./reminded-people.ts";
import { type DueReminder, dueSections, findLimitsToChase } from "./reminders.ts";

/** In the order in which a digest has them. */
export const digestSections = [
  ...dueSections,
  "inner-late",
  "inner-due",
  "to-decide",
  "moved",
  "news-asked",
] as const;
export type DigestSection = (typeof digestSections)[number];

export type Decision = "extension" | "return" | "direction" | "report-back" | DisposalKind;

/** One line of a digest: a code and days, no name and no content. */
export type DigestLine = {
  readonly section: DigestSection;
  readonly code: string;
  /** The number of the forwarding, where the petition has several. */
  readonly forwarding?: number;
  readonly clock: ClockName | null;
  readonly decision: Decision | null;
  /** The due day; of news that is asked for, the day on which the sender is told. */
  readonly dueOn: CivilDate | null;
  readonly beforeOn: CivilDate | null;
  readonly daysLate: number;
};

/** A due day that a recount has moved, and of which forwarding, where the petition has several. */
export type DueMove = {
  readonly clock: ClockName;
  readonly beforeOn: CivilDate;
  readonly forwarding: number | null;
};

export type DigestAsked = {
  readonly legalClock: LegalClock;
  readonly staff: Staff;
  readonly span: DaySpan;
  readonly moves: readonly DueMove[];
};

export type TellLine = (officer: OfficerActor, line: DigestLine) => void;

/** Tells each line of this petition to each person whom it concerns, to nobody the same line twice. */
export function tellLines(
  petition: Petition,
  reminders: readonly DueReminder[],
  asked: DigestAsked,
  tell: TellLine,
) {
  const blank = {
    code: petition.code,
    ...(petition.others.length > 0 && { forwarding: petition.place }),
    clock: null,
    decision: null,
    dueOn: null,
    beforeOn: null,
    daysLate: 0,
  };
  for (const { limit, section, daysLate, steps } of reminders) {
    const line = { ...blank, section, clock: limit.clock, dueOn: limit.dueOn, daysLate };
    const audiences = new Set(steps.flatMap(({ to }) => to));
    for (const officer of together(
      [...audiences].map((to) => remindedPeople(petition, limit.clock, to, asked.staff)),
    ))
      tell(officer, line);
  }
  for (const decision of decisionsOf(petition))
    for (const officer of remindedPeople(petition, "forward", "office-lead", asked.staff))
      tell(officer, { ...blank, section: "to-decide", decision });
  for (const decision of directionNews(petition, asked.span))
    for (const officer of together([
      remindedPeople(petition, "forward", "officer", asked.staff),
      remindedPeople(petition, "forward", "office-lead", asked.staff),
    ]))
      tell(officer, { ...blank, section: "to-decide", decision });
  tellMoves(petition, asked, (officer, line) => tell(officer, { ...blank, ...line }));
  const inside = insideLineOf(petition, asked);
  if (inside) {
    const { people, ...line } = inside;
    for (const officer of people) tell(officer, { ...blank, ...line });
  }
  tellNews(petition, asked, (officer, line) => tell(officer, { ...blank, ...line }));
}

const together = (groups: readonly (readonly OfficerActor[])[]) => [...new Set(groups.flat())];

/** What waits for the lead of the unit that coordinates. */
function decisionsOf(petition: Petition): readonly Decision[] {
  const { extensionRequest, returnRequest, proposal, stage } = petition;
  const handled = allowedFrom["grant-extension"].includes(stage);
  return [
    ...(extensionRequest && handled ? (["extension"] as const) : []),
    ...(returnRequest && handled ? (["return"] as const) : []),
    ...(proposal && allowedFrom.decline.includes(stage) ? [proposal.kind] : []),
  ];
}

/** A direction is told until it is carried out; one that changes nothing, and a report on it, once. */
function directionNews(petition: Petition, { after, upTo }: DaySpan): readonly Decision[] {
  const { direction, stage } = petition;
  if (direction === null || waitsForDirection(petition)) return [];
  const isNew = (on: CivilDate | null) => on !== null && on > after && on <= upTo;
  const isToForward = allowedFrom.forward.includes(stage);
  return [
    ...(isToForward || isNew(direction.enteredOn) ? (["direction"] as const) : []),
    ...(isNew(direction.reportedOn) ? (["report-back"] as const) : []),
  ];
}

type TellPart = (
  officer: OfficerActor,
  line: Pick<DigestLine, "section"> & Partial<DigestLine>,
) => void;

function tellMoves(petition: Petition, { legalClock, staff, moves }: DigestAsked, tell: TellPart) {
  if (moves.length === 0) return;
  for (const { clock, dueOn } of findLimitsToChase(petition, legalClock)) {
    const before = moves.find(
      (move) =>
        move.clock === clock && (move.forwarding === null || move.forwarding === petition.place),
    )?.beforeOn;
    if (before === undefined || before === dueOn) continue;
    for (const officer of remindedPeople(petition, clock, "officer", staff))
      tell(officer, { section: "moved", clock, beforeOn: before, dueOn });
  }
}

function tellNews(petition: Petition, { legalClock, staff, span }: DigestAsked, tell: TellPart) {
  const today = span.upTo;
  if (!allowedFrom["give-news"].includes(petition.stage)) return;
  if (!isProgressNewsDue(petition, today, legalClock)) return;
  const people = together([
    remindedPeople(petition, "reply", "officer", staff),
    remindedPeople(petition, "reply", "lead", staff),
  ]);
  const dueOn = nextProgressOn(petition, today, legalClock);
  for (const officer of people) tell(officer, { section: "news-asked", dueOn });
}
