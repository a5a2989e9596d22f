/** The way up to the leadership, and what a direction binds to. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import {
  bound,
  directed,
  enter,
  forwardTo,
  handled,
  returnRequest,
  sendBack,
  submit,
  waiting,
} from "#tests/factories/lifecycle/leadership.ts";
import {
  aLegalClock,
  aPetition,
  aReply,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import { nextDue } from "../clocks/next-due.ts";
import type { Petition } from "../petition.ts";
import type { DivisionId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

function carryOut(petition: Petition, command: Command) {
  const decision = decide(petition, command, plain);
  if (!decision.ok) throw new Error(decision.reason);
  const events: readonly PetitionEvent[] = decision.value;
  return {
    events: events.map(({ type }) => type),
    after: events.reduce(evolve, petition),
    decision,
  };
}

test("whoever disagrees may be asked about at once; only the returns are counted", () => {
  const command: Command = { ...submit, reason: "agencies-disagree" };
  const { after } = carryOut(aPetition({ ...handled, submission: null }), command);
  expect(after.submission).toMatchObject({ reason: "agencies-disagree", endedOn: null });
  expect(
    nextDue(
      aPetition({ ...after, receivedOn: today, stage: "returned", forwarding: null }),
      aLegalClock,
    ),
  ).toEqual({
    kind: "direction",
    on: "2026-11-25",
    provisional: false,
  });
});

test("a limit to forward that ends first is not hidden by the leadership's", () => {
  const old = aPetition({ ...waiting, receivedOn: civilDate("2026-11-09") });
  expect(nextDue(old, aLegalClock)).toMatchObject({ kind: "forward", on: "2026-11-16" });
});

test("a direction ends the waiting and the request to return, and stays with who has it", () => {
  const asked = aPetition({ ...handled, returnRequest });
  const { events, after } = carryOut(asked, enter({ agencyId: handlingUnit }));
  expect(events).toEqual(["DirectionEntered"]);
  expect(after).toMatchObject({
    stage: "in-progress",
    returnRequest: null,
    submission: { endedOn: today },
    direction: { agencyId: handlingUnit, documentNumber: "" },
  });
});

test("a direction to another body takes it back, so that the office forwards it there", () => {
  const { events, after } = carryOut(
    { ...handled, reply: aReply, divisionId: 7 as DivisionId, innerDueOn: today },
    enter({ agencyId: strangeUnit }),
  );
  // What its agency settled inside goes with it.
  expect(after).toMatchObject({ divisionId: null, innerDueOn: null });
  expect(events).toEqual(["DirectionEntered", "TakenBackByDirection"]);
  expect(after).toMatchObject({ stage: "returned", forwarding: null, reply: null, returns: 0 });
  const forwarded = carryOut(after, forwardTo({ agencyId: strangeUnit })).after;
  expect(forwarded).toMatchObject({
    stage: "forwarded",
    place: 2,
    direction: { agencyId: strangeUnit },
  });
  expect(decide(forwarded, sendBack, plain)).toEqual({ ok: false, reason: "direction-binds" });
});

test("a direction to the office takes it back to be answered here", () => {
  const { after } = carryOut(handled, enter({ agencyId: officeUnit }));
  const kept = {
    type: "handle-in-office",
    dueOn: civilDate("2026-12-12"),
    provisional: false,
  } as const;
  expect(carryOut(after, kept).after).toMatchObject({
    stage: "in-progress",
    handledInOffice: true,
  });
});

test("opinions come from anybody beside the one that was directed", () => {
  const command = forwardTo({ role: "lead" }, { agencyId: strangeUnit, role: "support" });
  const { after } = carryOut(directed, command);
  expect([after, ...after.others].map((share) => [share.role, share.direction?.agencyId])).toEqual([
    ["support", undefined],
    ["lead", handlingUnit],
  ]);
});

test("where the leadership never answers, forwarding goes on and says that it overtook it", () => {
  const { decision, after } = carryOut(waiting, forwardTo({ agencyId: strangeUnit }));
  expect(decision.value).toMatchObject([{ overtakesSubmission: true }]);
  expect(after).toMatchObject({ submission: { endedOn: today }, direction: null });
  const back = { ...sendBack, proposedAgencyId: handlingUnit } as Command;
  expect(decide(after, back, plain).ok).toBe(true);
});

test("asking again puts an earlier direction in question", () => {
  const again = carryOut(directed, { ...submit, reason: "other" }).after;
  expect(carryOut(again, forwardTo({ agencyId: strangeUnit })).after.direction).toBeNull();
});

test("what an ended body was directed to answer, its successor is", () => {
  const { after } = carryOut(bound, {
    type: "pass-to-successor",
    agencyEnded: true,
    successorId: strangeUnit,
    successorWorksHere: true,
    decisionNumber: "1/QD",
    decisionOn: today,
  });
  expect(after.direction?.agencyId).toBe(strangeUnit);
});

test("a report is kept with the direction that it is about", () => {
  const { after } = carryOut(bound, { type: "report-back", text: "Another province." });
  expect(after.direction?.reportedOn).toBe(today);
});

test("a submitted reply leaves nobody waiting for a direction", () => {
  const drafted = aPetition({ ...handled, stage: "reply-drafted", reply: aReply });
  expect(carryOut(drafted, { type: "submit-reply" }).after.submission?.endedOn).toBe(today);
});
