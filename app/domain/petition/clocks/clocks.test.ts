import { expect, test } from "vitest";
import { aForwarding, aLegalClock, aPetition, aReply } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { Petition } from "../petition.ts";
import { clocksOf } from "./clocks.ts";

const facts = { registeredOn: civilDate("2026-11-19"), publishedOn: null };
const shape = (petition: Petition, change: Partial<typeof facts> | object = {}) =>
  clocksOf(petition, aLegalClock, { ...facts, ...change }).map(({ limit, dueOn, doneOn, rule }) => [
    limit,
    dueOn,
    doneOn,
    rule?.basis.by ?? "person",
  ]);

test("before it is registered only the register clock runs", () => {
  expect(shape(aPetition(), { registeredOn: null })).toEqual([
    ["register", "2026-11-20", null, "office"],
  ]);
});

test("only the forwarding of a regulation petition is limited by law", () => {
  const classification = {
    class: "admin-regulation",
    contentType: "regulation-unfit",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  expect(shape(aPetition({ stage: "registered" }))[1]).toEqual([
    "forward",
    "2026-11-25",
    null,
    "office",
  ]);
  expect(shape(aPetition({ stage: "registered", classification }))[1]).toEqual([
    "forward",
    "2026-11-25",
    null,
    "law",
  ]);
});

test("a day set by the officer has no rule; the rule's has, though the calendar changed since", () => {
  const by = (change: object) =>
    shape(aPetition({ stage: "forwarded", forwarding: { ...aForwarding, ...change } }))[2]?.[3];
  expect(by({ replyDueOn: civilDate("2026-12-09") })).toBe("office");
  expect(by({})).toBe("office");
  expect(by({ replyDueReason: "urgent" })).toBe("person");
});

test("the agency is done by the day it submits, and the check begins", () => {
  const reply = { ...aReply, submittedOn: civilDate("2026-11-23") };
  const clocks = shape(aPetition({ stage: "reply-submitted", forwarding: aForwarding, reply }));
  expect(clocks.slice(2)).toEqual([
    ["reply", "2026-12-10", "2026-11-23", "office"],
    ["check", "2026-11-25", null, "office"],
  ]);
});

test("what ended without an answer has no clock", () => {
  expect(shape(aPetition({ stage: "declined" }))).toEqual([]);
});

const anOpinion = (change: Partial<Petition> = {}) =>
  aPetition({
    stage: "in-progress",
    role: "support",
    place: 2,
    forwarding: aForwarding,
    ...change,
  });

test("the day of an opinion is the office's own: no rule counts it, with or without a reason", () => {
  const by = (change: object) =>
    shape(anOpinion({ forwarding: { ...aForwarding, ...change } })).at(-1);
  expect(by({})).toEqual(["reply", "2026-12-10", null, "person"]);
  expect(by({ replyDueReason: "urgent" })).toEqual(["reply", "2026-12-10", null, "person"]);
});

test("nobody checks an opinion: when it is handed over, no further clock begins", () => {
  const reply = { ...aReply, submittedOn: civilDate("2026-11-23") };
  expect(shape(anOpinion({ stage: "reply-submitted", reply })).slice(2)).toEqual([
    ["reply", "2026-12-10", "2026-11-23", "person"],
  ]);
});

test("what ended before it was answered is owed no more: only what was done keeps its clock", () => {
  const limits = (change: Partial<Petition>) =>
    shape(anOpinion({ stage: "closed", ...change })).map(([limit]) => limit);
  expect(limits({})).toEqual(["register", "forward"]);
  const reply = { ...aReply, submittedOn: civilDate("2026-11-23") };
  expect(limits({ reply })).toEqual(["register", "forward", "reply"]);
  expect(limits({ role: "part" })).toEqual(["register", "forward"]);
});
