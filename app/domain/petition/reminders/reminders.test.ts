import { expect, test } from "vitest";
import { aForwarding, aLegalClock, aPetition } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { RuleReference } from "../../deadline/rules/clock-name.ts";
import type { LimitRule } from "../../deadline/rules/limit-rule.ts";
import { isProgressNewsDue, nextProgressOn, replyDaysLate } from "../lifecycle/lateness.ts";
import type { Petition } from "../petition.ts";
import { escalationOf, findLimitsToChase, remindersOf } from "./reminders.ts";

const day = civilDate;
/** Forwarded on Wednesday 18 November, due on Thursday 10 December. */
const forwarded = aPetition({ stage: "forwarded", forwarding: aForwarding });
const on = (today: string, petition: Petition = forwarded, after?: string) =>
  remindersOf(petition, aLegalClock, {
    after: day(
      after ?? today.replace(/\d\d$/, (last) => String(Number(last) - 1).padStart(2, "0")),
    ),
    upTo: day(today),
  });

test.each<[string, string, string, number]>([
  ["half of sixteen working days", "2026-11-30", "half-way", 0],
  ["the working day before", "2026-12-09", "due-soon", 0],
  ["the due day", "2026-12-10", "due-today", 0],
  ["the working day after", "2026-12-11", "overdue", 1],
  ["five after", "2026-12-17", "overdue", 5],
  ["ten after", "2026-12-24", "overdue", 10],
])("%s is a day of reminders", (_what, today, section, daysLate) => {
  expect(on(today)).toMatchObject([{ section, daysLate, limit: { clock: "reply" } }]);
});

test("between the steps nobody is reminded", () => {
  for (const today of ["2026-11-27", "2026-12-08", "2026-12-14", "2026-12-18"])
    expect(on(today)).toEqual([]);
});

test("a span over several steps is told once, as of its last day", () => {
  const [reminder, ...others] = on("2026-12-11", forwarded, "2026-12-08");
  expect(others).toEqual([]);
  expect(reminder).toMatchObject({ section: "overdue", daysLate: 1 });
  expect(reminder?.steps.map(({ at }) => at)).toEqual([-1, 0, 1]);
});

test("lateness is reported to the office lead, then to the Chairman, by the rule", () => {
  expect(escalationOf(on("2026-12-11"))).toBeNull();
  expect(escalationOf(on("2026-12-17"))).toEqual({ to: "office-lead", workingDaysLate: 5 });
  expect(escalationOf(on("2026-12-24"))).toEqual({ to: "chairman", workingDaysLate: 10 });
});

test("what stands still while the sender is asked is not chased; what does not is", () => {
  const waiting = {
    stage: "awaiting-supplement",
    stageBeforeSupplement: "registered",
    supplementBy: day("2026-12-01"),
    waits: [{ from: day("2026-11-19"), to: null }],
  } as const;
  const clocks = (petition: Petition) =>
    findLimitsToChase(petition, aLegalClock).map(({ clock }) => clock);
  expect(clocks(aPetition(waiting))).toEqual([]);
  const kind = { contentType: "regulation-unfit", kind: "proposal", fieldCode: "land" } as const;
  const regulation = { ...kind, class: "admin-regulation", complexity: "ordinary" } as const;
  expect(clocks(aPetition({ ...waiting, classification: regulation }))).toEqual(["forward"]);
  expect(clocks(aPetition({ stage: "closed" }))).toEqual([]);
});

const news = (givenOn: string) =>
  ({ sentence: "Soon.", hopedOn: day("2027-01-10"), givenOn: day(givenOn) }) as const;

test.each<[string, string, Partial<Petition>, boolean]>([
  ["in time", "2026-12-10", {}, false],
  ["three working days before the sender is told", "2026-12-16", {}, false],
  ["two before", "2026-12-17", {}, true],
  ["on the day itself", "2026-12-21", {}, true],
  ["with news", "2026-12-17", { news: news("2026-12-15") }, false],
  [
    "with news that was told already",
    "2026-12-29",
    { news: news("2026-12-15"), lastProgressOn: day("2026-12-21") },
    true,
  ],
])("the agency is asked for news %s: %s", (_when, today, change, asked) => {
  expect(isProgressNewsDue({ ...forwarded, ...change }, day(today), aLegalClock)).toBe(asked);
});

test("the sender hears seven working days after the due day, and then again", () => {
  const told = { ...forwarded, lastProgressOn: day("2026-12-21") };
  expect(nextProgressOn(forwarded, day("2026-12-15"), aLegalClock)).toBe("2026-12-21");
  // An opinion goes to the agency that leads: its sender hears nothing of it, so nobody is asked.
  const opinion = { ...forwarded, role: "support" as const };
  expect(nextProgressOn(opinion, day("2026-12-15"), aLegalClock)).toBeNull();
  expect(nextProgressOn(told, day("2026-12-22"), aLegalClock)).toBe("2026-12-30");
});

test("where the rule counts calendar days, the sender hears after seven of them", () => {
  const rule = aLegalClock.rules.versions.find(({ clock }) => clock === "progress");
  const byCalendar = { ...rule, version: 2, unit: "calendar-days" } as LimitRule;
  const rules = { versions: [...aLegalClock.rules.versions, byCalendar] };
  const on = nextProgressOn(forwarded, day("2026-12-15"), { ...aLegalClock, rules });
  expect(on).toBe("2026-12-17");
});

test("lateness ends with the first submission", () => {
  const submitted = (doneOn: string): Petition => ({
    ...forwarded,
    clockStarts: {
      reply: {
        at: "2026-11-18T02:00:00.000Z",
        rule: "reply@1" as RuleReference,
        dueOn: day("2026-12-10"),
        provisional: false,
        doneOn: day(doneOn),
      },
    },
  });
  expect(replyDaysLate(submitted("2026-12-10"), day("2026-12-30"), aLegalClock)).toBeNull();
  expect(replyDaysLate(submitted("2026-12-14"), day("2026-12-30"), aLegalClock)).toBe(2);
  expect(replyDaysLate(forwarded, day("2026-12-15"), aLegalClock)).toBe(3);
});
