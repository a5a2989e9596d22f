/** The law's five days of forwarding run for each point about a regulation, the office's for the rest. */
import { expect, test } from "vitest";
import { aForwarding, aLegalClock, aPetition } from "#tests/factories/petition.ts";
import type { EventOf } from "../lifecycle/events.ts";
import { evolve } from "../lifecycle/evolve.ts";
import type { Petition, PetitionClass, Point, PointDisposal } from "../petition.ts";
import { viewsOf } from "../shares.ts";
import { withClockStarts } from "./clock-starts.ts";
import { ruleOfClock, runningClocks } from "./clocks.ts";
import { regulationPoints } from "./ruled-kind.ts";

const classification = (own: PetitionClass) =>
  ({
    class: own,
    contentType: own === "admin-conduct" ? "conduct-obstacle" : "regulation-unfit",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  }) as const;

const aPoint = (own: PetitionClass | null, disposal: PointDisposal = "handle"): Point => ({
  text: "x",
  disposal,
  note: "",
  ...(own && {
    own: { class: own, contentType: classification(own).contentType, fieldCode: null },
  }),
});

const conduct = "admin-conduct";
const regulation = "admin-regulation";

const basisOf = (petition: Petition) => ruleOfClock(petition, "forward", aLegalClock).basis.by;

test.each<[PetitionClass, readonly Point[], readonly number[], "law" | "office"]>([
  [conduct, [aPoint(null)], [], "office"],
  [regulation, [aPoint(null)], [0], "law"],
  [conduct, [aPoint(null), aPoint(regulation)], [1], "law"],
  [conduct, [aPoint(null), aPoint(regulation, "guide")], [], "office"],
  [conduct, [aPoint(regulation, "not-accept"), aPoint(null)], [], "office"],
  [regulation, [aPoint(conduct), aPoint(null)], [1], "law"],
  [regulation, [aPoint(conduct)], [], "office"],
  // Nothing is to be handled yet: the letter's own class counts.
  [regulation, [], [], "law"],
  [conduct, [], [], "office"],
])("a letter of %s with points %j: bound by points %j, by the %s", (own, points, bound, basis) => {
  const petition = aPetition({
    stage: "registered",
    classification: classification(own),
    points,
  });
  expect(regulationPoints(petition)).toEqual(bound);
  expect(basisOf(petition)).toBe(basis);
});

const at = "2026-11-20T02:00:00.000Z";
const begun = { legalClock: aLegalClock, at, today: aForwarding.forwardedOn };
const step = (petition: Petition, event: Parameters<typeof evolve>[1]) =>
  withClockStarts(petition, evolve(petition, event), { ...begun, events: [event] });

const sent = step(aPetition({ stage: "registered", classification: null, points: [] }), {
  type: "PetitionSent",
  receivedOn: aForwarding.forwardedOn,
  senderType: "individual",
});
const mixed = step(sent, {
  type: "PetitionClassified",
  classification: classification(conduct),
  points: [aPoint(null), aPoint(regulation)],
});

const toPart = (forwarding: number, points: readonly number[]): EventOf<"PetitionForwarded"> => ({
  type: "PetitionForwarded",
  agencyId: aForwarding.agencyId,
  agencyHasAccount: true,
  coverNote: "",
  forwardedOn: aForwarding.forwardedOn,
  replyDueOn: aForwarding.replyDueOn,
  provisional: false,
  dueReason: "",
  notifySender: true,
  role: "part",
  forwarding,
  points,
});

test("the clock of a mixed letter becomes the law's when its points are known, and again its parts' own", () => {
  expect(basisOf(sent)).toBe("office");
  expect(basisOf(mixed)).toBe("law");
  const split = step(step(mixed, toPart(1, [0])), toPart(2, [1]));
  expect(viewsOf(split).map(basisOf)).toEqual(["office", "law"]);
});

test.each<[number, "law" | "office"]>([
  [1, "office"],
  [2, "law"],
])("while part %i waits to be forwarded anew, its clock is the %s's", (place, basis) => {
  const split = step(step(mixed, toPart(1, [0])), toPart(2, [1]));
  const view = viewsOf(split).find((one) => one.place === place) ?? split;
  const returned = step(view, {
    type: "PetitionReturned",
    agencyId: aForwarding.agencyId,
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: null,
  });
  expect(runningClocks(returned)).toEqual(["forward"]);
  expect(basisOf(returned)).toBe(basis);
});
