/** The rules on a petition's time: more of it, sending back late, waits, lateness, and what moves. */
import { expect, test } from "vitest";
import {
  aForwarding,
  aLegalClock,
  aPetition,
  aReply,
  clerk,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import { civilDate } from "../deadline/civil-date.ts";
import type { LimitRule } from "../deadline/limit-rule.ts";
import { type LegalClock, ruleBook } from "../deadline/rule-book.ts";
import type { OfficerActor } from "../permission/actor.ts";
import type { RefusalReason } from "../result.ts";
import { withClockStarts } from "./clock-starts.ts";
import { countClock, runningClocks } from "./clocks.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { daysLate, progressDue } from "./lateness.ts";
import { type Circumstances, decide } from "./lifecycle.ts";
import type { Petition } from "./petition.ts";

const officer: OfficerActor = {
  type: "officer",
  officerId: clerk,
  unitId: officeUnit,
  side: "office",
  roles: ["office-lead"],
  readsRestricted: false,
};
const plain: Circumstances = {
  today,
  officer,
  onePersonUnit: false,
  nextRegisterNumber: null,
  closableFrom: null,
  legalClock: aLegalClock,
};
const handled = aPetition({ stage: "in-progress", forwarding: aForwarding });
const late = aPetition({
  stage: "in-progress",
  forwarding: { ...aForwarding, replyDueOn: civilDate("2026-11-10") },
});
const request = {
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
  askedOn: today,
  by: clerk,
} as const;
const byAnother = { ...request, by: 99 as typeof clerk };
const granted = { days: 5, askedDays: 5, reason: "complex-matter", grantedOn: today } as const;
const ask = (change: Partial<Extract<Command, { type: "ask-extension" }>> = {}): Command => ({
  type: "ask-extension",
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
  ...change,
});
const grant = (days: number, note = "", soloReason = ""): Command => ({
  type: "grant-extension",
  days,
  note,
  soloReason,
});
const asked = (stage: Petition["stage"] = "in-progress"): Petition =>
  aPetition({ stage, forwarding: aForwarding, extensionRequest: byAnother });

const refusals: [RefusalReason, string, Petition, Command, Partial<Circumstances>?][] = [
  ["extension-too-late", "asking after the due day", late, ask()],
  ["extension-too-long", "asking for more than the rule gives", handled, ask({ days: 16 })],
  ["days-required", "asking for no days", handled, ask({ days: 0 })],
  ["days-required", "asking for half a day", handled, ask({ days: 0.5 })],
  ["reason-required", "asking without an explanation", handled, ask({ explanation: " " })],
  ["reason-required", "asking without a legal ground", handled, ask({ legalBasis: "" })],
  ["extension-pending", "asking twice", asked(), ask()],
  [
    "extension-used-up",
    "asking again after one was granted",
    aPetition({ ...handled, extensions: [granted] }),
    ask(),
  ],
  [
    "stage-forbids",
    "asking while only the completion is owed",
    aPetition({ ...handled, completionAskedOn: today }),
    ask(),
  ],
  ["not-permitted", "asking as nobody", handled, ask(), { officer: null }],
  ["extension-missing", "granting what nobody asked", handled, grant(5)],
  ["extension-too-long", "granting more than was asked", asked(), grant(6, "more")],
  ["days-required", "granting nothing", asked(), grant(0)],
  ["reason-required", "cutting without a word", asked(), grant(4)],
  [
    "second-person-required",
    "granting one's own request",
    aPetition({ ...handled, extensionRequest: request }),
    grant(5),
  ],
  [
    "reason-required",
    "granting it alone without a reason",
    aPetition({ ...handled, extensionRequest: request }),
    grant(5),
    { onePersonUnit: true },
  ],
  [
    "reason-required",
    "refusing without a word",
    asked(),
    { type: "refuse-extension", note: " ", soloReason: "" },
  ],
  [
    "extension-missing",
    "refusing what nobody asked",
    handled,
    { type: "refuse-extension", note: "No.", soloReason: "" },
  ],
  [
    "return-needs-consent",
    "sending back on the third working day",
    handled,
    { type: "return", reason: "Not ours", proposedAgencyId: strangeUnit },
    { today: civilDate("2026-11-23") },
  ],
  [
    "return-still-free",
    "asking for consent on the second",
    handled,
    { type: "ask-to-return", reason: "Not ours", proposedAgencyId: strangeUnit },
  ],
  [
    "agency-required",
    "asking to send back to nobody",
    handled,
    { type: "ask-to-return", reason: "Not ours", proposedAgencyId: null },
    { today: civilDate("2026-11-23") },
  ],
  ["return-missing", "consenting to nothing", handled, { type: "consent-to-return" }],
  ["return-missing", "refusing nothing", handled, { type: "refuse-return", reason: "It is." }],
  [
    "reason-required",
    "refusing to send back without a word",
    aPetition({
      ...handled,
      returnRequest: { reason: "Not ours", proposedAgencyId: strangeUnit, by: clerk },
    }),
    { type: "refuse-return", reason: "" },
  ],
  [
    "supplement-too-long",
    "giving the sender longer than the rule does",
    handled,
    { type: "request-supplement", question: "Where?", answerBy: civilDate("2026-12-05") },
  ],
  [
    "supplement-used-up",
    "asking the sender a third time",
    aPetition({
      ...handled,
      waits: [
        { from: today, to: today },
        { from: today, to: today },
      ],
    }),
    { type: "request-supplement", question: "Where?", answerBy: civilDate("2026-12-01") },
  ],
  [
    "stage-forbids",
    "opening by a supplement what was closed for another reason",
    aPetition({ stage: "closed" }),
    { type: "supply", text: "There." },
  ],
  [
    "too-early",
    "ending a wait before the rule's day",
    aPetition({ stage: "awaiting-supplement", supplementBy: today }),
    { type: "end-supplement-wait" },
  ],
  [
    "too-early",
    "a progress notice before seven working days",
    late,
    { type: "tell-progress" },
    { today: civilDate("2026-11-18") },
  ],
  [
    "due-day-in-past",
    "news that hopes for today",
    late,
    { type: "give-news", sentence: "Soon.", hopedOn: today },
  ],
  [
    "already-escalated",
    "reporting a second time",
    aPetition({ ...late, escalatedTo: "chairman" }),
    { type: "escalate-lateness", to: "office-lead", workingDaysLate: 11 },
  ],
  ["not-late", "a chase letter in time", handled, { type: "make-chase-letter", letterId: 1 }],
];

test.each(refusals)("%s: %s", (reason, _what, petition, command, circumstances) => {
  expect(decide(petition, command, { ...plain, ...circumstances })).toEqual({ ok: false, reason });
});

test("an extension of a unit of one person carries the written reason", () => {
  const own = aPetition({ ...handled, extensionRequest: request });
  const result = decide(own, grant(5, "", "I am alone here."), { ...plain, onePersonUnit: true });
  expect(result).toMatchObject({
    ok: true,
    value: [{ type: "ExtensionGranted", before: "2026-12-10", soloReason: "I am alone here." }],
  });
});

/** As if the rule's limit were short for what is urgent. */
const urgentInTwo: LegalClock = {
  ...aLegalClock,
  rules: ruleBook([
    {
      ...(aLegalClock.rules.versions.find(({ line }) => line === "reply") as LimitRule),
      line: "reply-urgent",
      complexity: "urgent",
      amount: 2,
    },
  ]),
};

test("what becomes urgent is due sooner from then on, and keeps the new rule", () => {
  const classification = {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "urgent",
  } as const;
  const points = [{ text: "x", disposal: "handle", note: "" }] as const;
  const circumstances = { ...plain, legalClock: urgentInTwo };
  const before = withClockStarts(handled, handled, {
    events: [
      {
        type: "PetitionForwarded",
        agencyId: aForwarding.agencyId,
        agencyHasAccount: true,
        coverNote: "",
        forwardedOn: aForwarding.forwardedOn,
        replyDueOn: aForwarding.replyDueOn,
        provisional: false,
        dueReason: "",
        notifySender: true,
      },
    ],
    legalClock: urgentInTwo,
    at: "2026-11-18T02:00:00.000Z",
    today: aForwarding.forwardedOn,
  });
  const result = decide(before, { type: "classify", classification, points }, circumstances);
  if (!result.ok) throw new Error(result.reason);
  expect(result.value).toMatchObject([
    { type: "PetitionClassified" },
    {
      type: "DueDayMoved",
      clock: "reply",
      before: "2026-12-10",
      after: "2026-11-20",
      because: "kind",
      rule: "reply-urgent@1",
    },
  ]);
  const after = result.value.reduce(evolve, before);
  expect(after.forwarding?.replyDueOn).toBe("2026-11-20");
  expect(after.clockStarts.reply).toMatchObject({ rule: "reply-urgent@1", dueOn: "2026-11-20" });
});

test("the officer's own day stays through rules, and moves only by waits and extensions", () => {
  const start = {
    at: "2026-11-18T02:00:00.000Z",
    rule: "reply@1",
    ownOn: civilDate("2026-11-25"),
    dueOn: civilDate("2026-11-25"),
    provisional: false,
  } as Petition["clockStarts"]["reply"] & object;
  const own = aPetition({ ...handled, clockStarts: { reply: start } });
  const on = (change: Partial<Petition>) =>
    countClock(aPetition({ ...own, ...change }), "reply", aLegalClock)?.on;
  expect(on({})).toBe("2026-11-25");
  expect(on({ waits: [{ from: civilDate("2026-11-19"), to: civilDate("2026-11-20") }] })).toBe(
    "2026-11-27",
  );
  expect(on({ extensions: [{ ...granted, days: 2 }] })).toBe("2026-11-27");
});

test("a wait moves the reply but never the law's forwarding, and nothing while it is open", () => {
  const wait = { from: civilDate("2026-11-19"), to: civilDate("2026-11-20") };
  const count = (petition: Petition, clock: "forward" | "reply") =>
    countClock(petition, clock, aLegalClock)?.on;
  const classification = {
    class: "admin-regulation",
    contentType: "regulation-unfit",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  const conduct = aPetition({ stage: "registered", waits: [wait] });
  expect(count(aPetition({ stage: "registered" }), "forward")).toBe("2026-11-25");
  expect(count(conduct, "forward")).toBe("2026-11-27");
  expect(count({ ...conduct, classification }, "forward")).toBe("2026-11-25");
  expect(count({ ...handled, waits: [{ from: today, to: null }] }, "reply")).toBe("2026-12-09");
});

test.each<[Petition["stage"], Partial<Petition>, string]>([
  ["received", {}, "register forward"],
  ["returned", {}, "forward"],
  ["awaiting-supplement", { stageBeforeSupplement: "registered" }, "supplement forward"],
  ["awaiting-supplement", { stageBeforeSupplement: "in-progress" }, "supplement reply"],
  ["forwarded", {}, "reply"],
  ["in-progress", { completionAskedOn: today }, "completion"],
  ["reply-submitted", { reply: aReply }, "check"],
  ["answered", {}, "publication rating"],
  ["answered", { publication: { state: "published" } }, "rating"],
  ["closed", {}, ""],
])("in %s %j the clocks that run are: %s", (stage, change, clocks) => {
  expect(runningClocks(aPetition({ stage, ...change })).join(" ")).toBe(clocks);
});

test("lateness is counted in working days, and senders hear of it every seventh", () => {
  const at = (on: string) => daysLate(late, civilDate(on), aLegalClock);
  expect(at("2026-11-10")).toBeNull();
  expect(at("2026-11-11")).toBe(1);
  expect(at("2026-11-14")).toBe(3);
  expect(at("2026-11-16")).toBe(4);
  const told = (on: string, lastProgressOn: string | null = null) =>
    progressDue(
      aPetition({
        ...late,
        lastProgressOn: lastProgressOn === null ? null : civilDate(lastProgressOn),
      }),
      civilDate(on),
      aLegalClock,
    );
  expect(told("2026-11-18")).toBe(false);
  expect(told("2026-11-19")).toBe(true);
  expect(told("2026-11-20", "2026-11-19")).toBe(false);
  expect(told("2026-11-30", "2026-11-19")).toBe(true);
});
