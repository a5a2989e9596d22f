/** What a new installation must have before citizens may send to it, and what it should have besides. */
import { type CivilDate, yearOf } from "../deadline/calendar/civil-date.ts";
import type { Role } from "../permission/actor.ts";

export const checkNames = [
  "province",
  "contact",
  "intake-officer",
  "office-lead",
  "calendar",
  "test-mail",
  "backup",
] as const;
export type CheckName = (typeof checkNames)[number];

/** Without these nobody would read what is sent, or answer in time, or be found by whoever asks. */
const requiredChecks: readonly CheckName[] = [
  "province",
  "contact",
  "intake-officer",
  "office-lead",
  "calendar",
];

/** What the receiving office has to publish (20/2008/ND-CP Art. 10 and 13). */
export const contactItems = ["address", "postalAddress", "phone", "website", "email"] as const;
export type ContactItem = (typeof contactItems)[number];

/** What citizens' sending depends on. */
export type SendingFacts = {
  readonly provinceName: string;
  readonly contact: Readonly<Record<ContactItem, string>>;
  /** Roles held in the receiving office by people who can sign in. */
  readonly rolesAtWork: readonly Role[];
  readonly calendarYears: readonly number[];
};

export type InstallationFacts = SendingFacts & {
  readonly testMailArrived: boolean;
  /** Both the place and the key of the backups are set. */
  readonly backupSet: boolean;
};

export type Check = {
  readonly name: CheckName;
  readonly required: boolean;
  readonly done: boolean;
};

const isFilled = (text: string) => text.trim() !== "";

/** The contact items that are still empty. */
export const missingContact = ({ contact }: Pick<SendingFacts, "contact">): ContactItem[] =>
  contactItems.filter((item) => !isFilled(contact[item]));

type Rule = (facts: InstallationFacts, today: CivilDate) => boolean;

const rules: Readonly<Record<CheckName, Rule>> = {
  province: ({ provinceName }) => isFilled(provinceName),
  contact: (facts) => missingContact(facts).length === 0,
  "intake-officer": ({ rolesAtWork }) => rolesAtWork.includes("intake-officer"),
  "office-lead": ({ rolesAtWork }) => rolesAtWork.includes("office-lead"),
  calendar: ({ calendarYears }, today) => calendarYears.includes(yearOf(today)),
  "test-mail": ({ testMailArrived }) => testMailArrived,
  backup: ({ backupSet }) => backupSet,
};

/** Every item of the administrator's checklist, in the order in which they are best done. */
export const checklistOf = (facts: InstallationFacts, today: CivilDate): Check[] =>
  checkNames.map((name) => ({
    name,
    required: requiredChecks.includes(name),
    done: rules[name](facts, today),
  }));

/**
 * Whether citizens may send. A running installation is not closed on New Year's Day because the new
 * year's days off are not entered yet: for the calendar alone, last year's days are enough.
 */
export function receivesPetitions(facts: SendingFacts, today: CivilDate): boolean {
  const lastYear = yearOf(today) - 1;
  const whole: InstallationFacts = { ...facts, testMailArrived: true, backupSet: true };
  return checklistOf(whole, today).every(
    ({ name, done }) => done || (name === "calendar" && facts.calendarYears.includes(lastYear)),
  );
}
