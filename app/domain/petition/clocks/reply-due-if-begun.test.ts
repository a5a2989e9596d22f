/** The day that a reply gets when it begins is the one that a recount finds. */
import { expect, test } from "vitest";
import { aForwarding, aLegalClock, aPetition } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { LimitRule, PauseRule, StartEvent } from "../../deadline/rules/limit-rule.ts";
import { replyDueIfBegun } from "./clock-starts.ts";
import { countClock } from "./clocks.ts";
import type { SupplementWait } from "./petition-time.ts";

const reply = aLegalClock.rules.versions.find(({ line }) => line === "reply") as LimitRule;
const forwardedOn = civilDate("2026-11-27");
const wait = { from: civilDate("2026-11-19"), to: civilDate("2026-11-20") };
const open = { from: civilDate("2026-11-24"), to: null };

test.each<[StartEvent, PauseRule, number, readonly SupplementWait[], string]>([
  ["forwarding", "supplement", 15, [], "2026-12-18"],
  ["forwarding", "supplement", 15, [wait], "2026-12-18"],
  ["day-zero", "supplement", 15, [], "2026-12-09"],
  ["day-zero", "supplement", 15, [wait], "2026-12-11"],
  ["day-zero", "supplement", 15, [wait, open], "2026-12-11"],
  ["day-zero", "nothing", 15, [wait], "2026-12-09"],
  // Late from the start, whether it stood still or not.
  ["day-zero", "supplement", 3, [wait], "2026-11-25"],
  ["day-zero", "nothing", 3, [wait], "2026-11-23"],
])("from %s, paused by %s, %i days, waits %j: %s", (countedFrom, pausedBy, amount, waits, on) => {
  const rule = { ...reply, countedFrom, pausedBy, amount };
  const petition = aPetition({ stage: "registered", waits });
  expect(replyDueIfBegun(petition, aLegalClock, rule, forwardedOn).on).toBe(on);
  const forwarding = { ...aForwarding, forwardedOn };
  const after = aPetition({ ...petition, stage: "forwarded", forwarding });
  expect(countClock(after, "reply", aLegalClock, rule)?.on).toBe(on);
});
