import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { plainCircumstances } from "#tests/factories/circumstances.ts";
import {
  aConductClass,
  anAddressee as addressee,
  aPetition,
  handlingUnit,
  officeUnit,
  strangeUnit,
} from "#tests/factories/petition.ts";
import type { Petition } from "../petition.ts";
import { viewShare, wholeStage } from "../shares.ts";
import type { Addressee, CommandOf } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const point = { text: "Point", disposal: "handle", note: "" } as const;
const registered = aPetition({
  stage: "registered",
  points: [point, point, { ...point, disposal: "guide" }],
  classification: aConductClass,
});

const other = (change: Partial<Addressee> = {}) => addressee({ agencyId: strangeUnit, ...change });

const forwardTo = (...addressees: Addressee[]): CommandOf<"forward"> => ({
  type: "forward",
  addressees,
  coverNote: "",
  dueReason: "",
  notifySender: true,
});

const asked = (petition: Petition, ...addressees: Addressee[]) =>
  decide(petition, forwardTo(...addressees), plainCircumstances);

test.each<[string, readonly Addressee[], string]>([
  ["nobody", [], "agency-required"],
  ["one that leads nobody", [addressee({ role: "lead" })], "agencies-too-few"],
  ["a part of which nobody has the rest", [addressee({ role: "part" })], "agencies-too-few"],
  ["two that lead", [addressee({ role: "lead" }), other({ role: "lead" })], "agencies-too-few"],
  [
    "two that support",
    [addressee({ role: "support" }), other({ role: "support" })],
    "agencies-too-few",
  ],
  [
    "the same agency twice",
    [addressee({ role: "lead" }), addressee({ role: "support" })],
    "same-agency",
  ],
  [
    "its own unit",
    [addressee({ role: "lead" }), other({ role: "support", agencyId: officeUnit })],
    "same-agency",
  ],
  [
    "a closed agency",
    [addressee({ role: "lead" }), other({ role: "support", agencyOpen: false })],
    "agency-closed",
  ],
  [
    "parts that leave a point out",
    [addressee({ role: "part", points: [0] }), other({ role: "part", points: [] })],
    "points-unassigned",
  ],
  [
    "parts that share a point",
    [addressee({ role: "part", points: [0, 1] }), other({ role: "part", points: [1] })],
    "points-unassigned",
  ],
  [
    "a part with a point that is not handled",
    [addressee({ role: "part", points: [0] }), other({ role: "part", points: [1, 2] })],
    "points-unassigned",
  ],
  [
    "an own day without a reason",
    [addressee({ role: "lead", dueByRule: false }), other({ role: "support" })],
    "due-day-needs-reason",
  ],
  [
    "an opinion that is due today",
    [addressee({ role: "lead" }), other({ role: "support", replyDueOn: civilDate("2026-11-20") })],
    "due-day-in-past",
  ],
])("forwarding to %s is refused", (_whom, addressees, reason) => {
  expect(asked(registered, ...addressees)).toEqual({ ok: false, reason });
});

test("where the rule's own day has passed, the reply is late from the start", () => {
  const past = civilDate("2026-11-19");
  expect(forwarded(registered, addressee({ replyDueOn: past })).forwarding?.replyDueOn).toBe(past);
});

test("conduct of the head of a body never goes to that body", () => {
  const { classification } = registered;
  if (classification === null) throw new Error("not classified");
  const accused = {
    ...registered,
    classification: { ...classification, aboutHeadOf: handlingUnit },
  };
  const refusal = { ok: false, reason: "head-judges-himself" };
  expect(asked(accused, addressee())).toEqual(refusal);
  expect(asked(accused, other({ role: "lead" }), addressee({ role: "support" }))).toEqual(refusal);
  expect(asked(accused, other()).ok).toBe(true);
  // Nor is it said of a body that has it already.
  const there = forwarded(registered, addressee());
  const command = {
    type: "classify",
    classification: { ...classification, aboutHeadOf: handlingUnit },
    points: registered.points,
    title: { before: "Late", after: "Late" },
    assigneeId: null,
  } as const;
  expect(decide(there, command, plainCircumstances)).toEqual(refusal);
});

const forwarded = (petition: Petition, ...addressees: Addressee[]): Petition => {
  const decision = asked(petition, ...addressees);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, petition);
};

test("one agency gets the whole, and its event is as it always was", () => {
  const decision = asked(registered, addressee());
  if (!decision.ok) throw new Error(decision.reason);
  expect(Object.keys(decision.value[0] ?? {})).not.toContain("forwarding");
  expect(Object.keys(decision.value[0] ?? {})).not.toContain("role");
  expect(forwarded(registered, addressee())).toMatchObject({ place: 1, role: "alone", others: [] });
});

test("a letter that is split becomes a share for each agency, with its points", () => {
  const split = forwarded(
    registered,
    addressee({ role: "part", points: [1] }),
    other({ role: "part", points: [0] }),
  );
  expect(viewShare(split, 1)).toMatchObject({ stage: "forwarded", ownPoints: [1] });
  expect(viewShare(split, 2)).toMatchObject({
    stage: "forwarded",
    ownPoints: [0],
    forwarding: { agencyId: strangeUnit },
  });
  expect(wholeStage(split)).toBe("forwarded");
});

test("what is written to one agency alone is no other's to read", () => {
  const split = [
    addressee({ role: "part", points: [1], ownNote: "The fee of July" }),
    other({ role: "part", points: [0] }),
  ];
  const noted = { ...forwardTo(...split), coverNote: "Urgent" };
  const decision = decide(registered, noted, plainCircumstances);
  expect(decision).toMatchObject({
    ok: true,
    value: [{ coverNote: "Urgent\n\nThe fee of July" }, { coverNote: "Urgent" }],
  });
});

test("what one of them returns is forwarded anew as the share that it was", () => {
  const split = forwarded(
    registered,
    addressee({ role: "part", points: [1] }),
    other({ role: "part", points: [0] }),
  );
  const second = viewShare(split, 2);
  if (second === null) throw new Error("no second share");
  const returned = evolve(second, {
    type: "PetitionReturned",
    agencyId: strangeUnit,
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: null,
  });
  expect(wholeStage(returned)).toBe("returned");
  // Whoever answers another point of the letter may get this one too, each by itself.
  const besides = forwarded(returned, addressee());
  expect(besides).toMatchObject({ place: 3, ownPoints: [0], stage: "forwarded" });
  expect(besides.others.map(({ place }) => place)).toEqual([1]);
  const again = forwarded(returned, other());
  expect(again).toMatchObject({ place: 3, role: "part", ownPoints: [0], stage: "forwarded" });
  expect(again.others.map(({ place }) => place)).toEqual([1]);
});

test.each(["propose-decline", "propose-guide", "propose-transfer"] as const)(
  "what several agencies answer is not ended by one of them: %s",
  (type) => {
    const split = forwarded(
      registered,
      addressee({ role: "part", points: [1] }),
      other({ role: "part", points: [0] }),
    );
    const waiting = { ...split, stage: "returned" as const, forwarding: null };
    const command = {
      type,
      reason: "unclear-content",
      door: "complaint",
      guidance: "Please",
      recipient: "Somebody",
    } as Parameters<typeof decide>[1];
    expect(decide(waiting, command, plainCircumstances)).toEqual({
      ok: false,
      reason: "several-agencies",
    });
  },
);
