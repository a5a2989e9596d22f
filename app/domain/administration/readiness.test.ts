import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import {
  type CheckName,
  checklistOf,
  checkNames,
  contactItems,
  type InstallationFacts,
  missingContact,
  receivesPetitions,
} from "./readiness.ts";

const today = civilDate("2026-11-21");
const whole: InstallationFacts = {
  provinceName: "An Thai",
  contact: {
    address: "1 Tran Phu",
    postalAddress: "1 Tran Phu",
    phone: "0200 3 800 800",
    website: "https://an-thai.example.vn",
    email: "office@an-thai.example.vn",
  },
  rolesAtWork: ["intake-officer", "office-lead", "administrator"],
  calendarYears: [2025, 2026],
  testMailArrived: true,
  backupSet: true,
};

/** What is missing, which item of the list says so, and whether citizens can still send. */
const lacking: readonly [string, Partial<InstallationFacts>, CheckName, boolean][] = [
  ["no province", { provinceName: "" }, "province", false],
  ["a province of blanks", { provinceName: "  " }, "province", false],
  ...contactItems.map((item): [string, Partial<InstallationFacts>, CheckName, boolean] => [
    `no ${item}`,
    { contact: { ...whole.contact, [item]: "" } },
    "contact",
    false,
  ]),
  ["nobody for intake", { rolesAtWork: ["office-lead"] }, "intake-officer", false],
  ["no lead", { rolesAtWork: ["intake-officer"] }, "office-lead", false],
  ["no calendar", { calendarYears: [] }, "calendar", false],
  ["only an old calendar", { calendarYears: [2024] }, "calendar", false],
  ["last year's calendar", { calendarYears: [2025] }, "calendar", true],
  ["no test mail", { testMailArrived: false }, "test-mail", true],
  ["no place for backups", { backupSet: false }, "backup", true],
];

test("with everything there the list is done, and citizens can send", () => {
  const checks = checklistOf(whole, today);
  expect(checks.map(({ name }) => name)).toEqual(checkNames);
  expect(checks.every(({ done }) => done)).toBe(true);
  expect(receivesPetitions(whole, today)).toBe(true);
});

test.each(lacking)("with %s", (_what, change, name, canSend) => {
  const facts = { ...whole, ...change };
  const open = checklistOf(facts, today).filter(({ done }) => !done);
  expect(open.map((check) => check.name)).toEqual([name]);
  expect(receivesPetitions(facts, today)).toBe(canSend);
});

test("of an empty installation everything is open, and what is required says so", () => {
  const empty: InstallationFacts = {
    provinceName: "",
    contact: { address: "", postalAddress: "", phone: "", website: "", email: "" },
    rolesAtWork: ["administrator"],
    calendarYears: [],
    testMailArrived: false,
    backupSet: false,
  };
  const checks = checklistOf(empty, today);
  expect(checks.some(({ done }) => done)).toBe(false);
  expect(checks.filter(({ required }) => !required).map(({ name }) => name)).toEqual([
    "test-mail",
    "backup",
  ]);
  expect(missingContact(empty)).toEqual(contactItems);
});
