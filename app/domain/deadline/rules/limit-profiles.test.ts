import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "../calendar/civil-date.ts";
import { limitProfiles, profileOn, profileRules, withProfile } from "./limit-profiles.ts";
import { type RuleBook, ruleBook, ruleFor, rulesOn } from "./rule-book.ts";
import { asNextVersion, type RuleDraft, withRule } from "./rule-change.ts";

const day = civilDate("2026-12-01");
const yesterday = addDays(day, -1);
const conduct = { class: "admin-conduct", channel: "web", complexity: "ordinary" } as const;
const regulation = { ...conduct, class: "admin-regulation" } as const;
const shipped = ruleBook([]);

function choose(book: RuleBook, profile: (typeof limitProfiles)[number]) {
  const chosen = withProfile(book, profile, day);
  if (!chosen.ok) throw new Error(chosen.reason);
  return chosen.value;
}

function saved(book: RuleBook, change: Partial<RuleDraft> & Pick<RuleDraft, "clock">) {
  const general = ruleFor(book, change.clock, conduct, day);
  const draft = { ...general, class: null, validFrom: civilDate("2026-11-01"), ...change };
  const after = withRule(book, asNextVersion(book, draft));
  if (!after.ok) throw new Error(after.reason);
  return after.value;
}

const portal = choose(shipped, "national-portal");

test.each([
  ["register", 2, "working-days", "day-zero", "national-portal"],
  ["forward", 5, "working-days", "day-zero", ""],
  ["return", 2, "working-days", "forwarding", "national-portal"],
  ["reply", 15, "working-days", "day-zero", "national-portal"],
  ["check", 2, "working-days", "reply-submission", ""],
  ["publication", 2, "working-days", "answer", "national-portal"],
  ["progress", 7, "calendar-days", "due-day", "national-portal"],
] as const)(
  "the portal's %s is %i %s from %s, citing %s",
  (clock, amount, unit, countedFrom, citation) => {
    const basis = { by: "office", citation };
    const rule = { amount, unit, countedFrom, basis };
    expect(ruleFor(portal.book, clock, conduct, day)).toMatchObject(rule);
  },
);

test.each(limitProfiles)("in profile %s only the forwarding of regulations is the law's", (one) => {
  const byLaw = profileRules[one].filter(({ basis }) => basis.by === "law");
  expect(byLaw.map(({ line, amount }) => [line, amount])).toEqual([["forward-regulation", 5]]);
  expect(ruleFor(choose(shipped, one).book, "forward", regulation, day).amount).toBe(5);
});

test("the shipped book is the office's profile, and choosing it again changes nothing", () => {
  expect(profileOn(shipped, day)).toBe("office");
  expect(choose(shipped, "office").written).toEqual([]);
});

test("limits that began before keep their version", () => {
  expect(profileOn(portal.book, day)).toBe("national-portal");
  expect(profileOn(portal.book, yesterday)).toBe("office");
  expect(ruleFor(portal.book, "publication", conduct, yesterday).amount).toBe(5);
});

test("the way back is the same way", () => {
  const back = choose(portal.book, "office");
  expect(profileOn(back.book, day)).toBe("office");
  expect(back.changes.map(({ before }) => before?.line)).toEqual(
    portal.changes.map(({ before }) => before?.line),
  );
});

describe("a limit of the office's own", () => {
  test("makes the profile its own, and is overtaken", () => {
    const own = saved(portal.book, { clock: "publication", amount: 3, validFrom: day });
    expect(profileOn(own, day)).toBeNull();
    const { book, changes } = choose(own, "national-portal");
    expect(profileOn(book, day)).toBe("national-portal");
    expect(changes.map(({ before, after }) => [before?.amount, after?.amount])).toEqual([[3, 2]]);
  });

  test("for some petitions ends the day before", () => {
    const own = saved(shipped, { clock: "reply", channel: "phone", amount: 5 });
    const byPhone = { ...conduct, channel: "phone" } as const;
    expect(profileOn(own, day)).toBeNull();
    const { book, changes } = choose(own, "office");
    expect(changes.map(({ before, after }) => [before?.amount, after])).toEqual([[5, null]]);
    expect(ruleFor(book, "reply", byPhone, yesterday).amount).toBe(5);
    expect(ruleFor(book, "reply", byPhone, day).amount).toBe(15);
    expect(profileOn(book, day)).toBe("office");
    expect(choose(book, "office").written).toEqual([]);
  });

  test("that waits to count later is overtaken", () => {
    const later = civilDate("2027-01-01");
    const own = saved(shipped, { clock: "reply", amount: 10, validFrom: later });
    const special = saved(own, { clock: "reply", channel: "phone", amount: 5, validFrom: later });
    const { book } = choose(special, "office");
    expect(profileOn(book, day)).toBe("office");
    expect(profileOn(book, later)).toBe("office");
    expect(rulesOn(book, later)).toHaveLength(profileRules.office.length);
  });
});

const lawful = { by: "law", citation: "61/2018/ND-CP art 11" } as const;

describe.each(limitProfiles)("what the office entered as the law's stays in profile %s", (one) => {
  test.each([
    ["a general line", { clock: "reply", amount: 10, basis: lawful }],
    ["a line of its own", { clock: "reply", channel: "phone", amount: 5, basis: lawful }],
    [
      "a line that waits",
      { clock: "reply", channel: "phone", amount: 5, basis: lawful, validFrom: addDays(day, 40) },
    ],
  ] as const)("%s", (_named, change) => {
    const own = saved(shipped, change);
    const chosen = choose(own, one);
    const later = addDays(day, 60);
    const byPhone = { ...conduct, channel: "phone" } as const;
    const before = ruleFor(own, "reply", byPhone, later);
    expect(before.basis).toEqual(lawful);
    expect(ruleFor(chosen.book, "reply", byPhone, later)).toEqual(before);
    expect(chosen.changes.some(({ before: old }) => old?.basis.by === "law")).toBe(false);
    expect(profileOn(chosen.book, day)).toBe(one);
    expect(choose(chosen.book, one).written).toEqual([]);
  });
});
