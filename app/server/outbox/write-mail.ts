/** A stored promise → the mail itself: subject, HTML and text, in the recipient's language. */
import { render, toPlainText } from "@react-email/render";
import { createElement } from "react";
import Notice from "#app/emails/notice.tsx";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor, sentence } from "#app/i18n/setup.server.ts";
import { findAgency } from "../persistence/agency-store.ts";
import type { Reader } from "../persistence/database.ts";
import { findTemplate } from "../persistence/template-store.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

export type StoredPromise = {
  readonly template: string;
  readonly language: string;
  readonly audience: string;
  readonly address: string;
  readonly facts: string;
};

type Facts = { readonly [name: string]: string | number };

const dayFacts = ["dueOn", "answerBy", "day"];

export async function writeMail(
  reader: Reader,
  publicUrl: string,
  message: StoredPromise,
): Promise<Mail> {
  const language: Language = message.language === "en" ? "en" : "vi";
  const facts = await spokenFacts(reader, language, JSON.parse(message.facts) as Facts);
  const words = await wordsOf(reader, language, message.template, facts);
  const t = i18nFor(language).getFixedT(language, "emails");
  const fromCitizen = message.audience === "sender";
  const href = linkOf(publicUrl, message.audience, facts.code);
  const sheet = createElement(Notice, {
    language,
    from: t("layout.from"),
    happened: words.happened,
    next: words.next,
    keep: fromCitizen ? t("layout.keep") : "",
    footer: t("layout.footer"),
    button:
      href === null ? null : { href, text: t(fromCitizen ? "layout.open" : "layout.open-staff") },
  });
  const html = await render(sheet);
  return { to: message.address, subject: words.subject, html, text: toPlainText(html) };
}

/** Links open a page; nothing ever changes by following one. No secret stands in them. */
function linkOf(publicUrl: string, audience: string, code: string | undefined) {
  if (audience === "sender") return `${publicUrl}/tra-cuu`;
  if (audience === "agency" && code !== undefined) return `${publicUrl}/co-quan/${code}`;
  return audience === "office" && code !== undefined ? `${publicUrl}/van-phong/${code}` : null;
}

async function spokenFacts(
  reader: Reader,
  language: Language,
  facts: Facts,
): Promise<{ [name: string]: string }> {
  const agency = facts.agencyId ? await findAgency(reader, Number(facts.agencyId)) : null;
  const office = facts.officeId ? await findAgency(reader, Number(facts.officeId)) : null;
  const nameOf = (unit: typeof agency) =>
    (language === "en" && unit?.nameEn ? unit.nameEn : unit?.name) ?? "";
  const spoken: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(facts)) {
    const text = String(value);
    spoken[name] = dayFacts.includes(name) ? text.split("-").reverse().join("/") : text;
    if (name === "reason") spoken[name] = sentence(language, `domain:decline-reason.${text}`);
    if (name === "door") spoken[name] = sentence(language, `domain:door.${text}`);
  }
  return {
    ...spoken,
    agency: nameOf(agency),
    office: nameOf(office),
    phone: office?.phone ?? "",
  };
}

/** The administrator's own wording where there is one: subject, then what happened, then what is next. */
async function wordsOf(
  reader: Reader,
  language: Language,
  template: string,
  facts: { [name: string]: string },
) {
  const own = await findTemplate(reader, `message.${template}`, language);
  const fill = (text: string) =>
    text.replace(/{{(\w+)}}/g, (_blank, name: string) => facts[name] ?? "");
  if (own) {
    const [happened = "", ...rest] = own.body.split(/\n\s*\n/);
    return { subject: fill(own.subject), happened: fill(happened), next: fill(rest.join("\n")) };
  }
  const say = (part: string) => sentence(language, `emails:${template}.${part}`, facts);
  return { subject: say("subject"), happened: say("happened"), next: say("next") };
}
