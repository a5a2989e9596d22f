import { expect, test } from "vitest";
import { plainCircumstances } from "#tests/factories/circumstances.ts";
import { aPetition } from "#tests/factories/petition.ts";
import { type ContactChange, contactCodeOf } from "../contact-change.ts";
import type { Command } from "../lifecycle/commands.ts";
import { evolve } from "../lifecycle/evolve.ts";
import { decide } from "../lifecycle/lifecycle.ts";
import type { Petition } from "../petition.ts";

const email: ContactChange = { before: { email: "" }, after: { email: "hoa@example.vn" } };
const phone: ContactChange = { before: { phone: "1" }, after: { phone: "2" } };
const both: ContactChange = {
  before: { ...email.before, ...phone.before },
  after: { ...email.after, ...phone.after },
};
const ask = (contact: ContactChange | null, mailedLately = false) =>
  ({ type: "ask-contact-change", contact, mailedLately, askedOften: false }) as const;
const confirm = (contact: ContactChange | null, oldTried = true) =>
  ({ type: "confirm-contact", contact, oldTried }) as const;
const decline = { type: "decline-contact", note: "Nobody there knew of it." } as const;
const waiting = (...contactAsked: Petition["contactAsked"]) => aPetition({ contactAsked });

/** Who asks, where it stands, what is asked, and what is left waiting; or why it is refused. */
const rows: [string, "sender" | "officer", Petition, Command, readonly string[] | string][] = [
  ["a new e-mail waits", "sender", waiting(), ask(email), ["email"]],
  [
    "a second one within the pause",
    "sender",
    waiting("email"),
    ask(email, true),
    "contact-asked-lately",
  ],
  [
    "a number within the pause after a code",
    "sender",
    waiting("email"),
    ask(phone, true),
    ["email", "phone"],
  ],
  ["both at once", "sender", waiting(), ask(both), ["email", "phone"]],
  ["the same again waits once", "sender", waiting("phone"), ask(phone), ["phone"]],
  ["nothing that is new", "sender", waiting(), ask(null), "nothing-corrected"],
  [
    "an e-mail is proven by its sender",
    "sender",
    waiting("email", "phone"),
    confirm(email),
    ["phone"],
  ],
  ["a number is not", "sender", waiting("phone"), confirm(phone), "contact-not-asked"],
  [
    "a number is confirmed by the officer",
    "officer",
    waiting("email", "phone"),
    confirm(phone),
    ["email"],
  ],
  [
    "nor before the old number was tried",
    "officer",
    waiting("phone"),
    confirm({ before: { phone: "0900000123" }, after: { phone: "0900000456" } }, false),
    "old-number-first",
  ],
  [
    "with a number all that the office decides is decided",
    "officer",
    waiting("email", "phone", "postalAddress"),
    confirm(phone),
    ["email"],
  ],
  [
    "a fourth change within a day",
    "sender",
    waiting(),
    { ...ask(phone), askedOften: true },
    "contact-asked-often",
  ],
  ["an e-mail is not", "officer", waiting("email"), confirm(email), "contact-not-asked"],
  ["what nobody asked for", "officer", waiting(), confirm(phone), "contact-not-asked"],
  ["what is the same by now", "officer", waiting("phone"), confirm(null), "contact-not-asked"],
  [
    "a number is declined, the code holds",
    "officer",
    waiting("email", "phone"),
    decline,
    ["email"],
  ],
  ["nothing to decline", "officer", waiting("email"), decline, "contact-not-asked"],
  [
    "what is held is asked like any other",
    "sender",
    aPetition({ quarantine: "held" }),
    ask(email),
    ["email"],
  ],
];

test.each(rows)("%s (%s)", (_what, who, petition, command, outcome) => {
  const { officer } = plainCircumstances;
  const circumstances = { ...plainCircumstances, officer: who === "officer" ? officer : null };
  const decision = decide(petition, command, circumstances);
  expect(
    decision.ok ? decision.value.reduce(evolve, petition).contactAsked : decision.reason,
  ).toEqual(outcome);
});

test.each([
  [[0, 0, 0, 0, 0, 0], "000000"],
  [[0, 0, 0, 0, 0, 7], "000007"],
  [[255, 255, 255, 255, 255, 255], "710655"],
])("the code of %j is %s", (bytes, code) => {
  expect(contactCodeOf(new Uint8Array(bytes))).toBe(code);
});
