import { expect, test } from "vitest";
import {
  type AccountChangeKind,
  type AccountFacts,
  type Consent,
  consentFor,
  peopleWhoConsent,
} from "./account-change.ts";
import type { OfficerActor, Role } from "./actor.ts";

const account = (roles: readonly Role[], more: Partial<AccountFacts> = {}): AccountFacts => ({
  email: "a@example.vn",
  agencyId: 1,
  readsRestricted: false,
  ...more,
  roles,
});
const officer = account(["agency-officer"]);
const administrator = account(["administrator"]);
const lead = account(["agency-lead"]);
const elsewhere = { email: "b@example.vn" };

const steps: readonly (readonly [
  what: string,
  kind: AccountChangeKind,
  before: AccountFacts | null,
  after: AccountFacts,
  consent: Consent,
])[] = [
  ["a new officer", "invite", null, officer, "unit-lead"],
  ["a new counter", "invite", null, account(["counter"]), "unit-lead"],
  ["a new lead", "invite", null, lead, "unit-lead"],
  ["a new administrator", "invite", null, administrator, "second-administrator"],
  ["a closed officer's return", "reactivate", null, officer, "unit-lead"],
  ["a closed administrator's return", "reactivate", null, administrator, "second-administrator"],
  ["a name alone", "change", lead, lead, "nobody"],
  ["an officer's address", "change", officer, { ...officer, ...elsewhere }, "nobody"],
  ["a lead's address", "change", lead, { ...lead, ...elsewhere }, "second-administrator"],
  [
    "an administrator's address",
    "change",
    administrator,
    { ...administrator, ...elsewhere },
    "second-administrator",
  ],
  ["an officer becomes clerk", "change", officer, account(["registry-clerk"]), "nobody"],
  ["an officer becomes lead", "change", officer, lead, "second-administrator"],
  ["a lead becomes officer", "change", lead, officer, "second-administrator"],
  [
    "an officer reads what is restricted",
    "change",
    officer,
    account(["agency-officer"], { readsRestricted: true }),
    "second-administrator",
  ],
  ["another unit", "change", officer, account(["agency-officer"], { agencyId: 2 }), "unit-lead"],
  [
    "an administrator begins to see petitions",
    "change",
    administrator,
    account(["administrator", "counter"]),
    "unit-lead",
  ],
  ["an officer's second step", "reset-second-step", officer, officer, "nobody"],
  ["a lead's second step", "reset-second-step", lead, lead, "second-administrator"],
];

test.each(steps)("%s", (_what, kind, before, after, consent) => {
  expect(consentFor(kind, { before, after })).toBe(consent);
});

const person = (officerId: number, unitId: number, ...roles: Role[]) =>
  ({
    type: "officer",
    officerId,
    unitId,
    side: "office",
    roles,
    readsRestricted: false,
  }) as unknown as OfficerActor;

const asker = person(1, 1, "administrator");
const second = person(2, 1, "administrator");
const officeLead = person(3, 1, "office-lead");
const unitLead = person(4, 2, "agency-lead");
const otherLead = person(5, 3, "agency-lead");
const everyone = [asker, second, officeLead, unitLead, otherLead];

const cases: readonly (readonly [
  what: string,
  consent: Consent,
  officerId: number | null,
  officers: readonly OfficerActor[],
  who: readonly number[],
])[] = [
  ["nobody is asked", "nobody", 9, everyone, []],
  ["the second administrator or the office lead", "second-administrator", 9, everyone, [2, 3]],
  ["never whose account it is", "second-administrator", 2, everyone, [3]],
  ["a single administrator: the office lead", "second-administrator", 9, [asker, officeLead], [3]],
  ["nobody else is there", "second-administrator", 9, [asker], []],
  ["the unit's lead", "unit-lead", null, everyone, [4]],
  ["the unit's only lead: the office lead", "unit-lead", 4, everyone, [3]],
  ["without leads another administrator", "unit-lead", null, [asker, second], [2]],
  ["who asks is also the office lead", "unit-lead", null, [person(1, 1, "office-lead")], []],
];

test.each(cases)("who consents: %s", (_what, consent, officerId, officers, who) => {
  const change = { askedById: 1, officerId, agencyId: 2 };
  expect(peopleWhoConsent(consent, change, officers).map((one) => one.officerId)).toEqual(who);
});
