/** Why nothing more is done about a petition's time: extensions, late returns, waits, lateness. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import { aForwarding, aPetition, clerk, strangeUnit, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { Command } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { decide } from "./lifecycle.ts";

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
    {
      type: "return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: strangeUnit,
    },
    { today: civilDate("2026-11-23") },
  ],
  [
    "return-still-free",
    "asking for consent on the second",
    handled,
    {
      type: "ask-to-return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: strangeUnit,
    },
  ],
  [
    "agency-required",
    "asking to send back to nobody",
    handled,
    {
      type: "ask-to-return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: null,
    },
    { today: civilDate("2026-11-23") },
  ],
  ["return-missing", "consenting to nothing", handled, { type: "consent-to-return" }],
  ["return-missing", "refusing nothing", handled, { type: "refuse-return", reason: "It is." }],
  [
    "reason-required",
    "refusing to send back without a word",
    aPetition({
      ...handled,
      returnRequest: {
        reasonCode: "outside-competence",
        reason: "Not ours",
        proposedAgencyId: strangeUnit,
        by: clerk,
      },
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
    "asked-already",
    "asking how it stands four working days after the last asking",
    late,
    { type: "ask-progress", askedBefore: civilDate("2026-11-16") },
    { today: civilDate("2026-11-20") },
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
