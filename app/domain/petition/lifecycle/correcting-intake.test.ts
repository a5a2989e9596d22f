import { expect, test } from "vitest";
import {
  aForwarding,
  aLegalClock,
  aPetition,
  clerk,
  officeUnit,
  today,
} from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { RefusalReason } from "../../result.ts";
import type { ClockStart } from "../clocks/petition-time.ts";
import type { Petition } from "../petition.ts";
import type { Command, CommandOf } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const officer: OfficerActor = {
  type: "officer",
  officerId: clerk,
  unitId: officeUnit,
  side: "office",
  roles: ["intake-officer"],
  readsRestricted: false,
};
const ask = (petition: Petition, command: Command) =>
  decide(petition, command, {
    today,
    officer,
    onePersonUnit: false,
    nextRegisterNumber: null,
    closableFrom: null,
    legalClock: aLegalClock,
  });

const begun = (rule: string, dueOn: string): ClockStart => ({
  at: "2026-11-18T03:00:00.000Z",
  rule: rule as ClockStart["rule"],
  dueOn: civilDate(dueOn),
  provisional: false,
});
/** A letter that was taken in on Wednesday 18 November as received on that day. */
const letter = aPetition({
  channel: "letter",
  stage: "registered",
  registerNumber: 7,
  registerYear: 2026,
  clockStarts: {
    register: begun("register@1", "2026-11-20"),
    forward: begun("forward@1", "2026-11-25"),
  },
});
const correction: CommandOf<"correct-receipt"> = {
  type: "correct-receipt",
  reason: "postmark",
  note: "",
  channel: "letter",
  receivedOn: civilDate("2026-11-16"),
  proofFileId: 3,
};
const received = (on: string) => aPetition({ ...letter, receivedOn: civilDate(on) });

test("an earlier day counts every clock anew from it, and the first day stays known", () => {
  const decision = ask(letter, correction);
  expect(decision).toMatchObject({
    ok: true,
    value: [
      {
        type: "IntakeCorrected",
        receivedOn: { before: "2026-11-18", after: "2026-11-16" },
        proofFileId: 3,
        on: today,
      },
      { type: "DueDayMoved", clock: "forward", after: "2026-11-23", because: "intake" },
    ],
  });
  if (!decision.ok) return;
  const corrected = decision.value.reduce(evolve, letter);
  expect(corrected).toMatchObject({ receivedOn: "2026-11-16", firstReceivedOn: "2026-11-18" });
  const back = evolve(corrected, {
    type: "IntakeCorrected",
    reason: "typed-wrong",
    note: "",
    on: today,
    receivedOn: { before: civilDate("2026-11-16"), after: civilDate("2026-11-18") },
  });
  expect(back).toMatchObject({ receivedOn: "2026-11-18", firstReceivedOn: null });
});

const later = { ...correction, receivedOn: civilDate("2026-11-17") };

test("where a clock ends later the lead decides, also of one that was met", () => {
  const early = received("2026-11-13");
  const kept: Petition = {
    ...early,
    clockStarts: {
      register: begun("register@1", "2026-11-17"),
      forward: begun("forward@1", "2026-11-20"),
    },
  };
  expect(ask(kept, later)).toEqual({ ok: false, reason: "lead-decides" });
  const forwarded: Petition = { ...kept, stage: "forwarded", forwarding: aForwarding };
  expect(ask(forwarded, later)).toEqual({ ok: false, reason: "lead-decides" });
  expect(ask(forwarded, { ...later, type: "correct-receipt-later" }).ok).toBe(true);
});

const refusals: [string, Petition, Partial<typeof correction>, RefusalReason][] = [
  ["another reason owes its words", letter, { reason: "other", note: " " }, "reason-required"],
  ["nothing is another", letter, { receivedOn: letter.receivedOn }, "nothing-corrected"],
  ["another day is shown by a file", letter, { proofFileId: null }, "proof-missing"],
  [
    "nothing is received after it was taken in",
    letter,
    { receivedOn: civilDate("2026-11-19") },
    "received-after-intake",
  ],
  ["the site's day stays", aPetition({ ...letter, channel: "web" }), {}, "receipt-fixed"],
  ["so does that of an e-mail", aPetition({ ...letter, channel: "email" }), {}, "receipt-fixed"],
  ["nothing becomes a form of the site", letter, { channel: "web" }, "receipt-fixed"],
];

test.each(refusals)("refused: %s", (_sentence, petition, change, reason) => {
  expect(ask(petition, { ...correction, ...change })).toEqual({ ok: false, reason });
});

test("another channel owes no proof", () => {
  const call = { ...correction, channel: "phone", receivedOn: letter.receivedOn } as const;
  expect(ask(letter, { ...call, proofFileId: null })).toMatchObject({
    ok: true,
    value: [{ channel: { before: "letter", after: "phone" } }],
  });
});

test("the sender of any petition is corrected, and what stood there is kept", () => {
  const sender = { before: { phone: "0900" }, after: { phone: "0901" } };
  const command = { type: "correct-sender", reason: "sender-told", note: "", sender } as const;
  for (const petition of [letter, aPetition({ ...letter, channel: "web" })])
    expect(ask(petition, command)).toMatchObject({ ok: true, value: [{ sender }] });
  expect(ask(letter, { ...command, sender: null })).toEqual({
    ok: false,
    reason: "nothing-corrected",
  });
});
