import { expect, test } from "vitest";
import { aForwarding, aLegalClock, aPetition, aReply } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { Petition } from "../petition.ts";
import { closableFrom, expectedDays, forwardDue, nextDue } from "./next-due.ts";

const day = civilDate("2026-11-20");
const submitted = { ...aReply, submittedOn: day };

test.each<[Petition["stage"], Partial<Petition>, string | null]>([
  ["received", {}, "register 2026-11-20"],
  ["registered", {}, "forward 2026-11-25"],
  ["returned", {}, "forward 2026-11-25"],
  ["awaiting-supplement", { supplementBy: day }, "supplement 2026-11-20"],
  ["awaiting-supplement", { supplementBy: null }, null],
  ["forwarded", { forwarding: aForwarding }, "reply 2026-12-10"],
  ["in-progress", { officeDueOn: day, handledInOffice: true }, "reply 2026-11-20"],
  ["in-progress", {}, null],
  ["in-progress", { forwarding: aForwarding, completionAskedOn: day }, "completion 2026-11-25"],
  ["reply-submitted", { reply: submitted }, "check 2026-11-24"],
  ["answered", { reply: submitted, answeredOn: day }, null],
  ["closed", {}, null],
])("in %s %j is owed next: %s", (stage, change, owed) => {
  const due = nextDue(aPetition({ stage, ...change }), aLegalClock);
  expect(due && `${due.kind} ${due.on}`).toBe(owed);
});

test("the receipt promises to register, to forward, and the reply of the last day to forward", () => {
  const days = expectedDays(aLegalClock, civilDate("2026-11-18"), "web");
  expect([days.register.on, days.forward.on, days.reply.on]).toEqual([
    "2026-11-20",
    "2026-11-25",
    "2026-12-16",
  ]);
});

test("an answer closes by itself the day after its thirty days", () => {
  expect(closableFrom(aLegalClock, aPetition({ stage: "answered" }))).toBeNull();
  const answered = aPetition({ stage: "answered", answeredOn: day });
  expect(closableFrom(aLegalClock, answered)).toBe("2026-12-22");
  expect(forwardDue(answered, aLegalClock)).toEqual({ on: "2026-11-25", provisional: false });
});
