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
import { addDays, civilDate } from "../../deadline/calendar/civil-date.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { RefusalReason } from "../../result.ts";
import { clocksOf, countClock } from "../clocks/clocks.ts";
import { nextDue } from "../clocks/next-due.ts";
import type { ClockStart } from "../clocks/petition-time.ts";
import type { Petition, Stage } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const lead: OfficerActor = {
  type: "officer",
  officerId: 12 as OfficerId,
  unitId: officeUnit,
  side: "office",
  roles: ["office-lead"],
  readsRestricted: false,
};
const reopening: CommandOf<"reopen"> = {
  type: "reopen",
  reason: "ended-by-mistake",
  note: "",
  dueOn: null,
};
const ask = (petition: Petition, change: Partial<typeof reopening> = {}, on = today) =>
  decide(
    petition,
    { ...reopening, ...change },
    {
      today: on,
      officer: lead,
      onePersonUnit: false,
      nextRegisterNumber: null,
      closableFrom: null,
      legalClock: aLegalClock,
    },
  );

function reopened(petition: Petition, change: Partial<typeof reopening> = {}, on = today) {
  const decision = ask(petition, change, on);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, petition);
}

const begun = (dueOn: string): ClockStart => ({
  at: "2026-11-18T03:00:00.000Z",
  rule: "forward@1" as ClockStart["rule"],
  dueOn: civilDate(dueOn),
  provisional: false,
});
const dayOf = (text: string) => civilDate(text);
const decline = { type: "PetitionDeclined", reason: "unclear-content", guidance: "x" } as const;
const declinedOn = (petition: Petition, on: string, by = clerk) =>
  evolve(petition, { ...decline, soloReason: "", on: dayOf(on), by });
const withdrawnOn = (petition: Petition, on: string) =>
  evolve(petition, { type: "PetitionWithdrawn", reason: "", on: dayOf(on) });

const registered = aPetition({
  stage: "registered",
  registerNumber: 7,
  registerYear: 2026,
  clockStarts: { register: begun("2026-11-20"), forward: begun("2026-11-25") },
});
const asked = evolve(registered, {
  type: "SupplementRequested",
  question: "Which commune?",
  answerBy: dayOf("2026-12-01"),
  on: dayOf("2026-11-19"),
});
const handled = aPetition({
  ...registered,
  stage: "in-progress",
  forwarding: { ...aForwarding, acceptedOn: today },
  clockStarts: { ...registered.clockStarts, reply: begun("2026-12-10") },
  reply: { ...aReply, signature: null },
});

/** The ended one, and what it was before. */
const ways: [string, Petition, Petition][] = [
  ["declined", declinedOn(registered, "2026-11-20"), registered],
  ["declined while its sender is asked", declinedOn(asked, "2026-11-20"), asked],
  [
    "guided",
    evolve(registered, {
      ...decline,
      type: "PetitionGuided",
      door: "complaint",
      soloReason: "",
      on: today,
    }),
    registered,
  ],
  [
    "transferred",
    evolve(registered, {
      ...decline,
      type: "PetitionTransferred",
      door: "complaint",
      recipient: "Inspectorate",
      soloReason: "",
      on: today,
    }),
    registered,
  ],
  ["withdrawn from an agency", withdrawnOn(handled, "2026-11-20"), handled],
];

test.each(ways)(
  "within five working days it is as if it had never been %s",
  (_way, ended, before) => {
    const friday = dayOf("2026-11-27");
    expect(reopened(ended, {}, friday)).toEqual({ ...before, reopenedOn: friday });
  },
);

const lateDays: [string, boolean][] = [
  ["2026-11-20", false],
  // Of these seven days five are worked.
  ["2026-11-27", false],
  ["2026-11-28", false],
  ["2026-11-30", true],
];

test.each(lateDays)("ended on 20 November, on %s it owes a new limit: %s", (on, late) => {
  const decision = ask(declinedOn(registered, "2026-11-20"), {}, dayOf(on));
  expect(decision.ok).toBe(!late);
  if (!decision.ok) expect(decision.reason).toBe("new-limit-required");
});

const late = dayOf("2026-12-07");
const newDay = dayOf("2026-12-14");

test("later the days between count, and what is owed next ends on the day that the lead sets", () => {
  const ended = declinedOn(registered, "2026-11-20");
  const decision = ask(ended, { dueOn: newDay }, late);
  expect(decision).toMatchObject({
    ok: true,
    value: [
      {
        type: "PetitionReopened",
        endedAs: "declined",
        endedOn: "2026-11-20",
        on: late,
        newLimit: { dueOn: newDay, provisional: false, before: "2026-11-25" },
      },
    ],
  });
  const goingOn = reopened(ended, { dueOn: newDay }, late);
  expect(goingOn.stage).toBe("registered");
  expect(nextDue(goingOn, aLegalClock)).toEqual({
    kind: "forward",
    on: newDay,
    provisional: false,
  });
  const facts = { registeredOn: dayOf("2026-11-19"), publishedOn: null };
  const clock = clocksOf(goingOn, aLegalClock, facts).find(({ limit }) => limit === "forward");
  // Day zero is the day of sending, whatever happened since.
  expect(clock).toMatchObject({
    from: registered.receivedOn,
    dueOn: newDay,
    rule: null,
    newLimitFrom: late,
  });
});

test("what was asked of the sender has lapsed, and his waiting is taken out of the count until the end only", () => {
  const goingOn = reopened(declinedOn(asked, "2026-11-20"), { dueOn: newDay }, late);
  expect(goingOn).toMatchObject({
    stage: "registered",
    supplementBy: null,
    waits: [{ from: "2026-11-20", to: "2026-11-20" }],
  });
  // What was before the new limit moves it no more.
  expect(countClock(goingOn, "forward", aLegalClock)?.on).toBe(newDay);
});

test("an agency has until the new day to answer, and its lateness begins anew", () => {
  const ended = withdrawnOn({ ...handled, escalatedTo: "chairman" }, "2026-11-20");
  const goingOn = reopened(ended, { dueOn: newDay }, late);
  expect(goingOn.forwarding).toMatchObject({ replyDueOn: newDay, forwardedOn: "2026-11-18" });
  expect(goingOn.escalatedTo).toBe("");
  const extension = {
    type: "ExtensionGranted",
    days: 2,
    askedDays: 2,
    reason: "complex-matter",
    note: "",
    soloReason: "",
    on: late,
    before: newDay,
    after: dayOf("2026-12-16"),
    provisional: false,
  } as const;
  expect(countClock(evolve(goingOn, extension), "reply", aLegalClock)?.on).toBe("2026-12-16");
});

test("of several agencies all that had not answered go on, and what was answered stays so", () => {
  const part = { ...handled, role: "part" as const, ownPoints: [0] };
  const other = {
    ...shareInView(part),
    place: 2,
    ownPoints: [1],
    forwarding: { ...aForwarding, agencyId: strangeUnit },
  };
  const answered = { ...shareInView(part), place: 3, stage: "answered" as const, ownPoints: [2] };
  const split: Petition = { ...part, others: [other, answered] };
  const ended = withdrawnOn(split, "2026-11-20");
  expect(ended.others.map(({ stage }) => stage)).toEqual(["withdrawn", "answered"]);
  expect(reopened(ended)).toEqual({ ...split, reopenedOn: today });
});

const declined = declinedOn(registered, "2026-11-20");
const paper = {
  documentNumber: "15/QD-VP",
  documentOn: today,
  signerName: "C",
  signerCapacity: "Chief of Office",
  fileId: 9,
};
const refusals: [string, Petition, Partial<typeof reopening>, RefusalReason][] = [
  ["another reason owes its words", declined, { reason: "other", note: " " }, "reason-required"],
  [
    "nobody undoes an own decision without saying why",
    declinedOn(registered, "2026-11-20", lead.officerId),
    {},
    "reason-required",
  ],
  ["a paper is whole", declined, { paper: { ...paper, signerName: "" } }, "signature-incomplete"],
  ["and has its file", declined, { paper: { ...paper, fileId: null } }, "signed-file-missing"],
  ["what goes on has not ended", registered, {}, "stage-forbids"],
  ["what was answered is not reopened", aPetition({ stage: "answered" }), {}, "stage-forbids"],
  [
    "what does not say when it ended is late",
    { ...declined, ending: null },
    {},
    "new-limit-required",
  ],
  ["a new limit lies ahead", { ...declined, ending: null }, { dueOn: today }, "due-day-in-past"],
];

test.each(refusals)("refused: %s", (_sentence, petition, change, reason) => {
  expect(ask(petition, change)).toEqual({ ok: false, reason });
});

test("whoever decided gives a reason, and by the paper that another signed owes none", () => {
  const own = declinedOn(registered, "2026-11-20", lead.officerId);
  expect(ask(own, { note: "I read the wrong letter." }).ok).toBe(true);
  expect(ask(own, { paper }).ok).toBe(true);
});

test("its sender is told nothing where he was told nothing of the end", () => {
  const spam = evolve(registered, { ...decline, reason: "spam", soloReason: "", on: today });
  expect(ask(spam)).toMatchObject({ ok: true, value: [{ untold: true }] });
  expect(ask(declined)).toMatchObject({
    ok: true,
    value: [expect.not.objectContaining({ untold: true })],
  });
});

const undated: [string, Partial<Petition>, Stage][] = [
  ["with an agency", { forwarding: aForwarding }, "forwarded"],
  ["accepted", { forwarding: { ...aForwarding, acceptedOn: today } }, "in-progress"],
  ["kept in the office", { handledInOffice: true }, "in-progress"],
  ["not registered", { registerNumber: null }, "received"],
  ["sent back once", { returns: 1 }, "returned"],
];

test.each(undated)("where no row says how it stood, its facts do: %s", (_name, change, stage) => {
  const ended = aPetition({ ...registered, stage: "withdrawn", ...change });
  expect(reopened(ended, { dueOn: addDays(today, 7) }).stage).toBe(stage);
});
