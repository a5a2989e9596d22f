import { expect, test } from "vitest";
import type { RuleReference } from "#app/domain/deadline/rules/clock-name.ts";
import { aForwarding, aLegalClock, aPetition, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import { workingCalendar } from "../../deadline/calendar/working-calendar.ts";
import { clockNames } from "../../deadline/rules/clock-name.ts";
import { type LegalClock, ruleBook, ruleFor } from "../../deadline/rules/rule-book.ts";
import { asNextVersion } from "../../deadline/rules/rule-change.ts";
import { stages } from "../petition.ts";
import { runningClocks } from "./clocks.ts";
import { foreseenMoves, stagesOfClock } from "./foreseen-moves.ts";

const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
const shipped = ruleBook([]);
const replyOf = (amount: number, validFrom: string): LegalClock => {
  const { line: _line, version: _version, ...rule } = ruleFor(shipped, "reply", kind, today);
  const draft = { ...rule, amount, validFrom: civilDate(validFrom) };
  return { ...aLegalClock, rules: ruleBook([asNextVersion(shipped, draft)]) };
};

const start = {
  at: "2026-11-18T02:00:00.000Z",
  rule: "reply@1" as RuleReference,
  dueOn: civilDate("2026-12-09"),
  provisional: false,
};
const forwarding = { ...aForwarding, replyDueOn: start.dueOn };
const handled = aPetition({ stage: "in-progress", forwarding, clockStarts: { reply: start } });

test("a clock is only looked for in the stages in which it runs", () => {
  for (const stage of stages)
    for (const before of [null, "in-progress", "registered"] as const)
      for (const completionAskedOn of [null, today])
        for (const clock of runningClocks(
          aPetition({ stage, stageBeforeSupplement: before, completionAskedOn }),
        ))
          if (clock !== "supplement") expect(stagesOfClock[clock]).toContain(stage);
  expect(Object.keys(stagesOfClock).sort()).toEqual([...clockNames].sort());
});

test("a longer limit from a day before the forwarding moves the day, from a later one not", () => {
  const moved = { clock: "reply", before: "2026-12-09", after: "2026-12-16" };
  expect(foreseenMoves(handled, replyOf(20, "2026-11-18"), "rule", today)).toEqual([moved]);
  expect(foreseenMoves(handled, replyOf(20, "2026-11-19"), "rule", today)).toEqual([]);
  expect(foreseenMoves(handled, replyOf(15, "2026-11-01"), "rule", today)).toEqual([]);
});

test("a calendar alone never changes the rule that a clock is held to", () => {
  expect(foreseenMoves(handled, replyOf(20, "2026-11-01"), "calendar", today)).toEqual([]);
  const day = { day: civilDate("2026-11-24"), kind: "holiday", name: "", source: "" } as const;
  const official = [{ year: 2026, status: "official" }] as const;
  const calendar = workingCalendar([day], official);
  expect(foreseenMoves(handled, { ...aLegalClock, calendar }, "calendar", today)).toEqual([
    { clock: "reply", before: "2026-12-09", after: "2026-12-10" },
  ]);
});

test("a day that a person set stays", () => {
  const ownOn = civilDate("2026-12-01");
  const own = { ...start, ownOn, dueOn: ownOn };
  const petition = {
    ...handled,
    forwarding: { ...forwarding, replyDueOn: ownOn, replyDueReason: "urgent matter" },
    clockStarts: { reply: own },
  };
  expect(foreseenMoves(petition, replyOf(20, "2026-11-01"), "rule", today)).toEqual([]);
});

test("what has ended keeps its days", () => {
  for (const stage of ["closed", "withdrawn", "declined"] as const)
    expect(foreseenMoves({ ...handled, stage }, replyOf(20, "2026-11-01"), "rule", today)).toEqual(
      [],
    );
});
