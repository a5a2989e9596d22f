import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { aForwarding, aPetition, handlingUnit, strangeUnit } from "#tests/factories/petition.ts";
import { kindOf } from "./clocks/ruled-kind.ts";
import type { ForwardingRole, Petition, Share, Stage } from "./petition.ts";
import {
  classesInView,
  isAnsweredInPart,
  nextPlace,
  pointsOwed,
  shareInView,
  sharesOf,
  viewMainShare,
  viewShare,
  viewsOf,
  wholeStage,
} from "./shares.ts";

const aShare = (place: number, stage: Stage, role: ForwardingRole = "part"): Share => ({
  ...shareInView(aPetition({ stage, forwarding: aForwarding })),
  place,
  role,
});

/** A petition whose shares stand in these stages. */
const shared = (first: Share, ...others: readonly Share[]): Petition =>
  aPetition({ ...first, others });

test.each<[Stage, Stage, Stage]>([
  ["forwarded", "forwarded", "forwarded"],
  ["forwarded", "in-progress", "forwarded"],
  ["in-progress", "reply-drafted", "in-progress"],
  ["reply-drafted", "reply-submitted", "reply-drafted"],
  ["reply-submitted", "answered", "reply-submitted"],
  ["answered", "answered", "answered"],
  ["answered", "in-progress", "in-progress"],
  ["answered", "returned", "returned"],
  ["returned", "forwarded", "returned"],
  ["awaiting-supplement", "returned", "awaiting-supplement"],
  ["answered", "closed", "answered"],
  ["closed", "closed", "closed"],
  ["withdrawn", "answered", "answered"],
  ["withdrawn", "withdrawn", "withdrawn"],
  // What was withdrawn or ended is owed no more: with it the whole is answered, in part.
  ["withdrawn", "in-progress", "in-progress"],
  ["closed", "in-progress", "in-progress"],
  ["closed", "withdrawn", "closed"],
])("parts that are %s and %s make a petition that is %s, in either order", (one, other, whole) => {
  expect(wholeStage(shared(aShare(1, one), aShare(2, other)))).toBe(whole);
  expect(wholeStage(shared(aShare(1, other), aShare(2, one)))).toBe(whole);
});

const answeredOn = civilDate("2026-12-01");
const unanswered = null;

test.each<[Stage, typeof answeredOn | null, Stage, typeof answeredOn | null, boolean]>([
  ["answered", answeredOn, "answered", answeredOn, false],
  ["answered", answeredOn, "in-progress", unanswered, false],
  ["answered", answeredOn, "awaiting-supplement", unanswered, false],
  ["answered", answeredOn, "withdrawn", unanswered, true],
  ["answered", answeredOn, "closed", unanswered, true],
  ["closed", answeredOn, "withdrawn", unanswered, true],
  ["closed", answeredOn, "closed", answeredOn, false],
  ["withdrawn", unanswered, "withdrawn", unanswered, false],
  ["closed", unanswered, "withdrawn", unanswered, false],
])("parts %s (%s) and %s (%s): answered in part is %s", (one, oneOn, other, otherOn, expected) => {
  const first = { ...aShare(1, one), answeredOn: oneOn };
  const second = { ...aShare(2, other), answeredOn: otherOn };
  expect(isAnsweredInPart(shared(first, second))).toBe(expected);
  expect(isAnsweredInPart(shared(second, first))).toBe(expected);
});

test("an opinion that was not waited for leaves nothing unanswered", () => {
  const lead = { ...aShare(1, "answered", "lead"), answeredOn };
  expect(isAnsweredInPart(shared(lead, aShare(2, "closed", "support")))).toBe(false);
});

test.each<[Stage, Stage]>([
  ["in-progress", "forwarded"],
  ["answered", "forwarded"],
  ["reply-submitted", "returned"],
])("what supports does not hold up the whole: lead %s, support %s", (lead, support) => {
  expect(wholeStage(shared(aShare(1, lead, "lead"), aShare(2, support, "support")))).toBe(lead);
});

test("a petition with one share stands where that share stands", () => {
  const petition = aPetition({ stage: "registered" });
  expect(wholeStage(petition)).toBe("registered");
  expect(sharesOf(petition)).toEqual([petition]);
  expect(viewMainShare(petition)).toBe(petition);
  expect(viewShare(petition, 2)).toBeNull();
});

test("a share comes into view, and the one that was seen stays beside it", () => {
  const petition = shared(aShare(1, "in-progress"), aShare(2, "forwarded"), aShare(3, "answered"));
  const second = viewShare(petition, 2);
  expect(second).toMatchObject({ place: 2, stage: "forwarded", code: petition.code });
  expect(second?.others.map(({ place }) => place)).toEqual([1, 3]);
  expect(second && viewShare(second, 1)).toEqual(petition);
  expect(viewsOf(petition).map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(nextPlace(petition)).toBe(4);
});

test("lists show the least advanced share, of several the one that is due first", () => {
  const dueOn = (share: Share, agencyId: typeof handlingUnit, day: string): Share => ({
    ...share,
    forwarding: { ...aForwarding, agencyId, replyDueOn: civilDate(day) },
  });
  const petition = shared(
    dueOn(aShare(1, "forwarded"), handlingUnit, "2026-12-12"),
    dueOn(aShare(2, "forwarded"), strangeUnit, "2026-12-10"),
    aShare(3, "answered"),
  );
  expect(viewMainShare(petition).place).toBe(2);
  expect(viewMainShare(viewShare(petition, 3) ?? petition).place).toBe(2);
});

test("a share owes its own points, one without owes all that are to be handled", () => {
  const point = (disposal: "handle" | "guide") => ({ text: "Point", disposal, note: "" });
  const points = [point("handle"), point("guide"), point("handle")];
  expect(pointsOwed(aPetition({ points }))).toEqual([0, 2]);
  expect(pointsOwed(aPetition({ points, ownPoints: [2] }))).toEqual([2]);
  expect(pointsOwed(aPetition({ points, ownPoints: [1] }))).toEqual([]);
});

test("the classes of a share are those of its points, their own before the petition's", () => {
  const point = { text: "Point", disposal: "handle", note: "" } as const;
  const own = {
    class: "admin-regulation",
    contentType: "regulation-unfit",
    fieldCode: null,
  } as const;
  const classification = {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  const mixed = aPetition({ classification, points: [point, { ...point, own }] });
  expect(classesInView(mixed)).toEqual(["admin-conduct", "admin-regulation"]);
  expect(classesInView({ ...mixed, ownPoints: [1] })).toEqual(["admin-regulation"]);
  expect(kindOf(mixed).class).toBe("admin-conduct");
  expect(kindOf({ ...mixed, ownPoints: [1] }).class).toBe("admin-regulation");
  expect(kindOf({ ...mixed, ownPoints: [0, 1] }).class).toBe("admin-conduct");
});
