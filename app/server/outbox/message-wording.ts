/** What an administrator needs to reword a message: the shipped words, its blanks and an example. */

import { standingAlarms } from "#app/domain/administration/standing-alarms.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { declineGround } from "#app/domain/petition/decline-ground.ts";
import type { KeptNews } from "#app/domain/petition/reminders/part-news.ts";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { coordinatingOffice, listAgencies } from "../persistence/people/agency-reading.ts";
import { findTemplate } from "../persistence/work/template-reading.ts";
import type { KeptSection } from "./digest-sections.ts";
import { type MessageTemplate, messageTemplates } from "./notices.ts";
import { type Mail, splitBody, type Wording, writeMail } from "./write-mail.ts";

const toSender = ["code", "office", "phone"];
const aboutAgency = ["code", "agency", "office", "phone"];

/** What each message can fill in; never a name, never the content of a petition. */
const blanks: Readonly<Record<MessageTemplate, readonly string[]>> = {
  received: toSender,
  "supplement-asked": [...toSender, "answerBy"],
  forwarded: [...aboutAgency, "dueOn"],
  declined: [...toSender, "reason", "ground"],
  guided: [...toSender, "door"],
  transferred: [...toSender, "door"],
  reopened: toSender,
  "entry-annulled": toSender,
  answered: toSender,
  "reply-amended": aboutAgency,
  "reply-recalled": aboutAgency,
  "part-answered": [...aboutAgency, "points", "rest"],
  extended: [...aboutAgency, "dueOn", "why"],
  "progress-notice": [...aboutAgency, "dueOn", "news"],
  "progress-asked": aboutAgency,
  "contact-code": [...toSender, "contactCode"],
  "contact-asked": toSender,
  "contact-changed": toSender,
  "secret-reissued": toSender,
  "secret-sent": [...toSender, "secret"],
  withdrawn: toSender,
  "data-request-made": [...toSender, "requestNumber", "dueOn"],
  "data-request-extended": [...toSender, "requestNumber", "dueOn", "delayWords"],
  "data-request-answered": [...toSender, "requestNumber"],
  "parts-news": toSender,
  "supplement-reminder": [...toSender, "answerBy"],
  "supplement-closed": toSender,
  "agency-forwarded": [...aboutAgency, "dueOn"],
  "agency-complete": aboutAgency,
  "agency-extension-decided": aboutAgency,
  "agency-return-refused": aboutAgency,
  "agency-recalled": aboutAgency,
  "agency-reopened": [...aboutAgency, "dueOn"],
  "agency-unpublished": aboutAgency,
  "agency-restricted": aboutAgency,
  "agency-restriction-lifted": aboutAgency,
  "office-returned": aboutAgency,
  "office-extension-asked": aboutAgency,
  "office-return-asked": aboutAgency,
  "office-reply-to-check": aboutAgency,
  digest: ["day", "total", "overdue", "dueToday"],
  reminder: ["code", "dueOn", "what"],
  "inside-given": ["code", "innerDueOn"],
  "inside-chased": ["code", "innerDueOn"],
  "lead-restricted": toSender,
  "lead-taken-down": toSender,
  "above-restriction-open": toSender,
  "history-head": ["day", "count", "head"],
  "calendar-reminder": ["year"],
  "backup-late": ["day"],
  "mail-stuck": ["count"],
  "jobs-failing": ["count"],
  "password-link": [],
  "password-changed": ["day"],
  "address-changed": ["day"],
  "roles-changed": ["day"],
  "account-changed": ["day"],
  "unit-account-changed": ["day"],
  "account-invited": [],
  "change-waiting": ["day"],
  "change-decided": ["day"],
  "second-step-reset": [],
  "break-glass": ["day"],
  "test-mail": ["mailCode"],
};

export const blanksOf = (template: MessageTemplate) => blanks[template];

export const messageTemplateOf = (name: string): MessageTemplate | null =>
  messageTemplates.find((known) => known === name) ?? null;

export function shippedWording(template: MessageTemplate, language: Language): Wording {
  const say = (part: string) =>
    String(i18nFor(language).getResource(language, "emails", `${template}.${part}`));
  return { subject: say("subject"), happened: say("happened"), next: say("next") };
}

/** The office's own words, or null where the shipped ones stand. */
export async function ownWording(
  reader: Reader,
  template: MessageTemplate,
  language: Language,
): Promise<Wording | null> {
  const own = await findTemplate(reader, templateKey(template), language);
  return own && { subject: own.subject, ...splitBody(own.body) };
}

const templateKey = (template: MessageTemplate) => `message.${template}`;

const toOfficer: readonly MessageTemplate[] = [
  "digest",
  "reminder",
  "inside-given",
  "inside-chased",
  "lead-restricted",
  "lead-taken-down",
  "above-restriction-open",
  "password-link",
  "password-changed",
  "address-changed",
  "roles-changed",
  "unit-account-changed",
  "account-invited",
  "change-waiting",
  "change-decided",
  "second-step-reset",
];

const aboutAccounts: readonly MessageTemplate[] = [
  "account-invited",
  "change-waiting",
  "change-decided",
  "second-step-reset",
];

/** Of those to an officer, the ones that lead to his work and not to his account. */
const toldInWork = toOfficer.filter(
  (template) => !template.startsWith("password-") && !aboutAccounts.includes(template),
);

const toAdministrator: readonly MessageTemplate[] = [
  "history-head",
  "calendar-reminder",
  ...standingAlarms,
  "account-changed",
  "break-glass",
  "test-mail",
];

const audienceOf = (template: MessageTemplate) => {
  if (toAdministrator.includes(template)) return "administrator";
  if (toOfficer.includes(template)) return "officer";
  if (template.startsWith("agency-")) return "agency";
  return template.startsWith("office-") ? "office" : "sender";
};

const exampleSections: readonly KeptSection[] = [
  {
    section: "overdue",
    more: 0,
    lines: [
      {
        code: "PA-261121-7K3FQ",
        clock: "reply",
        decision: null,
        dueOn: civilDate("2026-11-20"),
        beforeOn: null,
        daysLate: 1,
      },
    ],
  },
];

const exampleNews = (agencyId: number): readonly KeptNews[] => [
  {
    place: 1,
    kind: "forwarded",
    on: civilDate("2026-11-21"),
    points: [0],
    agencyId,
    dueOn: "2026-12-14",
  },
];

/** The mail as it would leave, with invented facts. */
export async function exampleMail(
  reader: Reader,
  publicUrl: string,
  template: MessageTemplate,
  language: Language,
  wording: Wording,
): Promise<Mail> {
  const office = await coordinatingOffice(reader);
  const agencies = await listAgencies(reader);
  const agency = agencies.find(({ kind }) => kind === "department") ?? office;
  const facts = {
    code: "PA-261121-7K3FQ",
    agencyId: agency.id,
    officeId: office.id,
    dueOn: "2026-12-14",
    innerDueOn: "2026-12-10",
    answerBy: "2026-11-30",
    reason: "unclear-content",
    ground: declineGround("unclear-content", "web"),
    why: "complex-matter",
    door: "complaint",
    day: "2026-11-21",
    count: 1204,
    head: "1204:4Xw9mQ7rT2",
    year: 2027,
    mailCode: "482 915",
    contactCode: "482915",
    secret: "7K3FQ-9XW2M-4TRC",
    requestNumber: "DL-03/2026/VP",
    delay: "hard-matter",
    ...(toldInWork.includes(template) && { side: "office" }),
    points: "1",
    openPoints: "2, 3",
    sentence: "",
    hopedOn: "",
    clock: "reply",
    total: 1,
    overdue: 1,
    dueToday: 0,
    ...(template === "digest" && { sections: exampleSections }),
    ...(template === "parts-news" && { news: exampleNews(agency.id) }),
    ...((template === "password-link" || template === "account-invited") && { linkId: "example" }),
    ...(template.startsWith("change-") && { page: "account-changes" }),
  };
  const promise = {
    template,
    language,
    audience: audienceOf(template),
    address: "",
    facts: JSON.stringify(facts),
  };
  return writeMail(reader, publicUrl, promise, wording);
}
