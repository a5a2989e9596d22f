// Whose points decide under which limit a share falls, written a second time apart from the rules.
import fc from "fast-check";
import { expect, test } from "vitest";
import { aForwarding, aPetition } from "#tests/factories/petition.ts";
import { workingCalendar } from "../../deadline/calendar/working-calendar.ts";
import { dueDate } from "../../deadline/counting/due-date.ts";
import { defaultRules } from "../../deadline/rules/default-rules.ts";
import { type LegalClock, ruleBook } from "../../deadline/rules/rule-book.ts";
import { evolve } from "../lifecycle/evolve.ts";
import type { Petition, PetitionClass, Point, PointDisposal } from "../petition.ts";
import { narrowToPoints, viewsOf } from "../shares.ts";
import { findDueDayMoves, presentRule, withClockStarts } from "./clock-starts.ts";
import { ruleOfClock, runningClocks } from "./clocks.ts";

const conduct = "admin-conduct";
const regulation = "admin-regulation";
const replyDays = { [conduct]: 4, [regulation]: 9, neither: 15 };

/** Replies about conduct within four days, about a regulation within nine; the shipped rule has fifteen. */
const legalClock: LegalClock = {
  calendar: workingCalendar([], [{ year: 2026, status: "official" }]),
  rules: ruleBook(
    defaultRules
      .filter(({ clock }) => clock === "reply")
      .flatMap((rule) => [
        { ...rule, line: "of-conduct", class: conduct, amount: replyDays[conduct] },
        { ...rule, line: "of-regulation", class: regulation, amount: replyDays[regulation] },
      ]),
  ),
};

/** What is drawn of a point: its own class, if it has one, what is done with it, and to which part it goes. */
type Drawn = {
  readonly own: PetitionClass | null;
  readonly disposal: PointDisposal;
  readonly part: number;
};
const aClass = fc.constantFrom<PetitionClass>(conduct, regulation);
const aLetter = fc.record({
  letter: aClass,
  drawn: fc.array(
    fc.record({
      own: fc.option(aClass),
      disposal: fc.constantFrom<PointDisposal>("handle", "handle", "handle", "guide", "not-accept"),
      part: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const pointOf = ({ own, disposal }: Drawn): Point => ({
  text: "x",
  disposal,
  note: "",
  ...(own && { own: { class: own, contentType: "solution", fieldCode: null } }),
});

const today = aForwarding.forwardedOn;
const petitionOf = (letter: PetitionClass, drawn: readonly Drawn[]) => {
  const points = drawn.map(pointOf);
  const classification = {
    class: letter,
    contentType: "solution",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  return aPetition({ stage: "registered", receivedOn: today, classification, points });
};

/** The places of the points of each part that has one which is to be handled. */
const partsOf = (drawn: readonly Drawn[]) =>
  [0, 1, 2]
    .map((part) =>
      drawn.flatMap((one, place) =>
        one.disposal === "handle" && one.part === part ? [place] : [],
      ),
    )
    .filter((places) => places.length > 0);

/** Three piles of points by their class: only one filled pile is a class in common. */
function oracleDays(letter: PetitionClass, drawn: readonly Drawn[], places: readonly number[]) {
  const piles = { [conduct]: 0, [regulation]: 0 };
  for (const place of places) piles[drawn[place]?.own ?? letter] += 1;
  if (piles[regulation] === 0) return replyDays[conduct];
  if (piles[conduct] === 0) return replyDays[regulation];
  return replyDays[letter];
}

const oracleBasis = (letter: PetitionClass, drawn: readonly Drawn[], places: readonly number[]) =>
  places.some((place) => (drawn[place]?.own ?? letter) === regulation) ? "law" : "office";

const basisOf = (petition: Petition) => ruleOfClock(petition, "forward", legalClock).basis.by;

test("each part has the reply day of its own points' class, as the oracle says", () => {
  fc.assert(
    fc.property(aLetter, ({ letter, drawn }) => {
      const petition = petitionOf(letter, drawn);
      for (const places of partsOf(drawn)) {
        const part = narrowToPoints(petition, places);
        const rule = presentRule(part, "reply", legalClock, today);
        expect(rule.amount).toBe(oracleDays(letter, drawn, places));
      }
    }),
    { numRuns: 1_000 },
  );
});

/** Forwards one part after the other, and sees after each what is still to be forwarded. */
function forwardParts(
  petition: Petition,
  parts: readonly (readonly number[])[],
  see: (now: Petition) => void,
) {
  return parts.reduce((before, points, at) => {
    const rule = presentRule(narrowToPoints(before, points), "reply", legalClock, today);
    const event = {
      type: "PetitionForwarded",
      agencyId: aForwarding.agencyId,
      agencyHasAccount: true,
      coverNote: "",
      forwardedOn: today,
      replyDueOn: dueDate(legalClock.calendar, rule, today).on,
      provisional: false,
      dueReason: "",
      notifySender: true,
      role: "part",
      forwarding: at + 1,
      points,
    } as const;
    const begun = { events: [event], legalClock, at: "2026-11-18T02:00:00.000Z", today };
    const after = withClockStarts(before, evolve(before, event), begun);
    see(after);
    return after;
  }, petition);
}

test("the law's days of forwarding stand for a regulation until its part is forwarded, and again where it comes back", () => {
  fc.assert(
    fc.property(aLetter, fc.integer({ min: 0, max: 2 }), ({ letter, drawn }, chosen) => {
      const parts = partsOf(drawn);
      fc.pre(parts.length > 1);
      const petition = petitionOf(letter, drawn);
      expect(runningClocks(petition)).toEqual(["forward"]);
      expect(basisOf(petition)).toBe(oracleBasis(letter, drawn, parts.flat()));
      const split = forwardParts(petition, parts, (now) =>
        expect(runningClocks(now)).toEqual(["reply"]),
      );
      const views = viewsOf(split);
      expect(views.map(basisOf)).toEqual(parts.map((places) => oracleBasis(letter, drawn, places)));
      expect(views.map((view) => ruleOfClock(view, "reply", legalClock).amount)).toEqual(
        parts.map((places) => oracleDays(letter, drawn, places)),
      );
      const view = views[chosen % views.length] ?? split;
      const event = {
        type: "PetitionReturned",
        agencyId: aForwarding.agencyId,
        reasonCode: "outside-competence",
        reason: "Not ours",
        proposedAgencyId: aForwarding.agencyId,
      } as const;
      const begun = { events: [event], legalClock, at: "2026-11-19T02:00:00.000Z", today };
      const returned = withClockStarts(view, evolve(view, event), begun);
      // One part waits to be forwarded anew by its own points' rule; what the others owe stands.
      expect(runningClocks(returned)).toEqual(["forward"]);
      expect(basisOf(returned)).toBe(basisOf(view));
      const others = viewsOf(returned).filter(({ place }) => place !== view.place);
      for (const other of others) expect(runningClocks(other)).toEqual(["reply"]);
    }),
    { numRuns: 400 },
  );
});

test("the day that was set for an opinion stays, however the calendar is counted again", () => {
  const opinion = {
    ...aPetition({ stage: "registered", receivedOn: today }),
    role: "lead" as const,
  };
  const event = {
    type: "PetitionForwarded",
    agencyId: aForwarding.agencyId,
    agencyHasAccount: true,
    coverNote: "",
    forwardedOn: today,
    replyDueOn: aForwarding.replyDueOn,
    provisional: false,
    dueReason: "",
    notifySender: false,
    role: "support",
    forwarding: 2,
    points: [],
  } as const;
  const begun = { events: [event], legalClock, at: "2026-11-18T02:00:00.000Z", today };
  const asked = withClockStarts(opinion, evolve(opinion, event), begun);
  expect(findDueDayMoves(asked, asked, legalClock, "calendar", today)).toEqual([]);
});
