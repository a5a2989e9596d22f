/** A number of the register is annulled for three reasons only, and then nothing runs any more. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import { aForwarding, aPetition, aReply, clerk, today } from "#tests/factories/petition.ts";
import type { RefusalReason } from "../../result.ts";
import { runningClocks } from "../clocks/clocks.ts";
import type { ReplacingEntry } from "../correction.ts";
import type { Petition } from "../petition.ts";
import { shareInView } from "../shares.ts";
import type { Command, CommandOf } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { bestInputs } from "./inputs/best-inputs.ts";
import { commandTypes, decide } from "./lifecycle.ts";

const entered = aPetition({ stage: "registered", registerNumber: 7, registerYear: 2026 });
const forwarded: Petition = { ...entered, stage: "forwarded", forwarding: aForwarding };
const answered: Petition = { ...forwarded, stage: "answered", reply: aReply, answeredOn: today };
const other: ReplacingEntry = {
  number: "6/2026/VP",
  code: "PA-261117-7K3FQ",
  sameBook: true,
  itself: false,
  annulled: false,
  receivedLater: false,
  endedUnanswered: false,
  sameSender: true,
};
const annul = (change: Partial<CommandOf<"annul-entry">> = {}): Command => ({
  type: "annul-entry",
  reason: "double-entry",
  note: "",
  replacement: other,
  ownEntry: false,
  ...change,
});
const by = (change: Partial<ReplacingEntry>) => ({ replacement: { ...other, ...change } });

const refusals: [RefusalReason, string, Petition, Command][] = [
  ["not-registered", "what has no number", aPetition(), annul()],
  ["replacement-required", "a double of nothing", entered, annul({ replacement: null })],
  [
    "replacement-required",
    "the wrong book without the right one",
    entered,
    annul({ reason: "wrong-book", replacement: null }),
  ],
  ["replacement-itself", "by itself", entered, annul(by({ itself: true }))],
  ["replacement-annulled", "by an annulled one", entered, annul(by({ annulled: true }))],
  [
    "replacement-same-book",
    "the wrong book by the same book",
    entered,
    annul({ reason: "wrong-book" }),
  ],
  ["replacement-ended", "by one that ended", entered, annul(by({ endedUnanswered: true }))],
  ["replacement-later", "by one that came later", entered, annul(by({ receivedLater: true }))],
  [
    "entry-under-way",
    "a kept one",
    { ...entered, handledInOffice: true },
    annul({ reason: "test" }),
  ],
  ["entry-under-way", "what came back", { ...entered, returns: 1 }, annul({ reason: "test" })],
  [
    "entry-under-way",
    "what was declined",
    { ...entered, stage: "declined" },
    annul({ reason: "test" }),
  ],
  ["reason-required", "an own entry without a word", entered, annul({ ownEntry: true })],
  ["entry-under-way", "a forwarded test", forwarded, annul({ reason: "test" })],
  [
    "entry-under-way",
    "a forwarded one in the wrong book",
    forwarded,
    annul({ reason: "wrong-book", ...by({ sameBook: false }) }),
  ],
  ["entry-under-way", "another's petition", forwarded, annul(by({ sameSender: false }))],
  ["entry-under-way", "an answered test", answered, annul({ reason: "test", replacement: null })],
  [
    "entry-under-way",
    "a letter of which a part is with an agency",
    { ...entered, others: [{ ...shareInView(forwarded), place: 2 }] },
    annul({ reason: "test" }),
  ],
  [
    "unpublish-first",
    "what is public",
    { ...answered, publication: { state: "published" } },
    annul(),
  ],
];

test.each(refusals)("%s: %s", (reason, _sentence, petition, command) => {
  expect(decide(petition, command, plain)).toEqual({ ok: false, reason });
});

function after(petition: Petition, command: Command): Petition {
  const decision = decide(petition, command, plain);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, petition);
}

const allowed: [string, Petition, Command, string, string][] = [
  ["a double", entered, annul(), "6/2026/VP", other.code],
  ["a double of another sender's", entered, annul(by({ sameSender: false })), "6/2026/VP", ""],
  ["a test", entered, annul({ reason: "test", replacement: null }), "", ""],
  [
    "one in the wrong book",
    entered,
    annul({ reason: "wrong-book", ...by({ sameBook: false }) }),
    "6/2026/VP",
    other.code,
  ],
  ["a forwarded double", forwarded, annul(), "6/2026/VP", other.code],
  ["an answered double", answered, annul(), "6/2026/VP", other.code],
];

test.each(allowed)("%s is annulled, keeps its number and owes nothing", (...row) => {
  const [, petition, command, replacedBy, code] = row;
  const annulled = after(petition, command);
  expect(annulled).toMatchObject({
    stage: "closed",
    registerNumber: 7,
    registerYear: 2026,
    answeredOn: petition.answeredOn,
    annulment: { on: today, by: clerk, replacedBy, code },
  });
  expect(runningClocks(annulled)).toEqual([]);
});

test("afterwards it is read, guarded and noted, and nothing else", () => {
  const annulled = after(entered, annul());
  const facts = { today, onePersonUnit: false, namedReaders: [], legalClock: plain.legalClock };
  const actor = plain.officer;
  if (actor === null) throw new Error("nobody asks");
  const stillAsked = commandTypes.filter((type) => {
    const command = bestInputs[type]({ petition: annulled, facts, actor, signed: {} });
    return decide(annulled, command, plain).ok;
  });
  expect(stillAsked.sort()).toEqual([
    "add-note",
    "ask-contact-change",
    "correct-sender",
    "number-chase-letter",
    "open-contact",
    "record-registry-number",
    "reissue-secret",
    "tell-state",
  ]);
  expect(decide(annulled, annul(), plain)).toEqual({ ok: false, reason: "entry-annulled" });
});
