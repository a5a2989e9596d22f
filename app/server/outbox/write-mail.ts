/** A stored promise → the mail itself: subject, HTML and text, in the recipient's language. */

import { render, toPlainText } from "@react-email/render";
import { createElement } from "react";
import { addresses, staffAddress, staffBase, withQuery } from "#app/addresses.ts";
import { shareAddress } from "#app/domain/identifiers/share-code.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { contactCodeOf } from "#app/domain/petition/contact-change.ts";
import { declineGround } from "#app/domain/petition/decline-ground.ts";
import { asksForProof, emailProofId } from "#app/domain/petition/email-proof.ts";
import { declineReasons } from "#app/domain/petition/petition.ts";
import type { KeptNews } from "#app/domain/petition/reminders/part-news.ts";
import Notice from "#app/emails/notice.tsx";
import type { Language } from "#app/i18n/language.ts";
import { newsSentence } from "#app/i18n/news-sentence.ts";
import { partSections, restOfParts } from "#app/i18n/part-news.ts";
import { i18nFor, sentence } from "#app/i18n/setup.server.ts";
import type { Keys } from "../keys.ts";
import type { Reader } from "../persistence/engine/database.ts";
import {
  type AgencyRow,
  coordinatingOffice,
  findAgency,
} from "../persistence/people/agency-reading.ts";
import { findEmailState } from "../persistence/petition/sender-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { findTemplate } from "../persistence/work/template-reading.ts";
import { digestSections, type KeptSection } from "./digest-sections.ts";

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

/** The parts of a message that an office may reword; blanks stand in double braces. */
export type Wording = {
  readonly subject: string;
  readonly happened: string;
  readonly next: string;
};

type Facts = { readonly [name: string]: string | number };
type Lists = {
  readonly sections?: readonly KeptSection[];
  readonly news?: readonly KeptNews[];
};

/** Stands where a one-time token belongs: the stored mail has no token, the one that leaves has. */
const tokenPlace = "one-time-token";
const codePlace = "one-time-code";
const secretPlace = "tracking-secret";
const emailMarkPlace = "email-mark";

/** Capitals would make a sentence of Vietnamese hard to read. */
const plainText = {
  selectors: ["h1", "h2"].map((selector) => ({ selector, options: { uppercase: false } })),
};
const dayFacts = ["dueOn", "answerBy", "day", "hopedOn", "innerDueOn"];

/** The mail of a promise, in the stored wording or in one that is only being tried. */
export async function writeMail(
  reader: Reader,
  publicUrl: string,
  message: StoredPromise,
  tried: Wording | null = null,
): Promise<Mail> {
  const language: Language = message.language === "en" ? "en" : "vi";
  const { sections = [], news = [], ...kept } = JSON.parse(message.facts) as Facts & Lists;
  const facts = await spokenFacts(reader, language, kept as Facts);
  const words = tried
    ? fillWording(tried, facts)
    : await wordsOf(reader, language, message.template, facts);
  const t = i18nFor(language).getFixedT(language, "emails");
  const fromCitizen = message.audience === "sender";
  const setsPassword = facts.linkId !== undefined;
  const href = setsPassword
    ? `${publicUrl}${addresses.account.invitation.replace(":token", tokenPlace)}`
    : linkOf(publicUrl, message.audience, facts);
  const sheet = createElement(Notice, {
    language,
    ...(await senderWords(reader, language, fromCitizen, facts)),
    happened: words.happened,
    next: words.next,
    sections: [
      ...digestSections(
        language,
        `${publicUrl}${staffBase(facts.side === "office" ? "office" : "agency")}`,
        sections,
      ),
      ...(await newsSections(reader, language, facts, news)),
    ],
    keep: fromCitizen ? t("layout.keep") : "",
    proof: await proofAsked(reader, publicUrl, language, message, facts),
    footer: t("layout.footer"),
    button: href === null ? null : { href, text: t(`layout.${buttonOf(message, setsPassword)}`) },
  });
  const html = await render(sheet);
  return { to: message.address, subject: words.subject, html, text: toPlainText(html, plainText) };
}

/**
 * The question whether the petition is his, for a reader of whose address nobody has said so yet; its mark
 * is filled in when the mail leaves.
 */
async function proofAsked(
  reader: Reader,
  publicUrl: string,
  language: Language,
  { audience, template, address }: StoredPromise,
  { code }: Spoken,
) {
  if (audience !== "sender" || !code) return null;
  const named = await findEmailState(reader, code);
  if (named === null || named.email.toLowerCase() !== address.toLowerCase()) return null;
  if (!asksForProof(template, named.emailState)) return null;
  const t = i18nFor(language).getFixedT(language, "emails");
  const path = addresses.emailLink.replace(":code", code).replace(":mark", emailMarkPlace);
  return { text: t("layout.proof"), link: t("layout.proof-link"), href: `${publicUrl}${path}` };
}

/** What is told of the parts of a letter: sentences without a link, for the way in needs the secret. */
async function newsSections(
  reader: Reader,
  language: Language,
  { office = "" }: Spoken,
  news: readonly KeptNews[],
) {
  const names = new Map<number, string>();
  for (const { agencyId = 0 } of news)
    names.set(agencyId, nameIn(language, await findAgency(reader, agencyId)));
  const nameOf = (agencyId: number) => names.get(agencyId) || office;
  return partSections({ language, news, nameOf, office, day: shortDay }).map(
    ({ title, lines }) => ({ title, lines: lines.map((text) => ({ text })), more: "" }),
  );
}

const shortDay = (on: string) => on.split("-").reverse().join("/");

const nameIn = (language: Language, unit: AgencyRow | null) =>
  (language === "en" && unit?.nameEn ? unit.nameEn : unit?.name) ?? "";

/** What is derived when a mail leaves. */
export type TokenKeys = Pick<Keys, "linkToken" | "secretOfDraft">;

/**
 * The mail as it leaves: with the token of its one-time link, its code, or the sender's new secret, derived
 * from what was promised.
 */
export function withToken(mail: Mail, facts: string, keys: TokenKeys): Mail {
  const { linkId, codeId, secretId, code = "" } = JSON.parse(facts) as Facts;
  const token = (id: string | number) => keys.linkToken(String(id));
  const places: readonly (readonly [string, string | null])[] = [
    [emailMarkPlace, token(emailProofId(String(code), mail.to))],
    [secretPlace, secretId ? formatTrackingSecret(keys.secretOfDraft(String(secretId))) : null],
    [codePlace, codeId ? contactCodeOf(Buffer.from(token(codeId), "base64url")) : null],
    [tokenPlace, linkId === undefined ? null : token(linkId)],
  ];
  const fill = (text: string) =>
    places.reduce(
      (filled, [place, said]) => (said ? filled.replaceAll(place, said) : filled),
      text,
    );
  return { ...mail, html: fill(mail.html), text: fill(mail.text) };
}

/** Who writes: the receiving unit and its province; a citizen is greeted, and told whom to call. */
async function senderWords(
  reader: Reader,
  language: Language,
  toCitizen: boolean,
  { office = "", phone = "" }: Spoken,
) {
  const t = i18nFor(language).getFixedT(language, "emails");
  const unit = await coordinatingOffice(reader);
  const { provinceName: province } = await loadSettings(reader);
  const name = office || nameIn(language, unit);
  const from = [name, province].filter(Boolean).join(", ");
  if (!toCitizen) return { from, greeting: "", signOff: "" };
  const call = (office ? phone : unit.phone) || unit.phone;
  return {
    from,
    greeting: t("layout.greeting"),
    signOff: t("layout.sign-off", { from, phone: call }),
  };
}

function buttonOf(message: StoredPromise, setsPassword: boolean) {
  if (setsPassword) return "set-password" as const;
  if (message.template === "digest") return "open-work" as const;
  if (message.template === "answered") return "open-answer" as const;
  return message.audience === "sender" ? ("open" as const) : ("open-staff" as const);
}

/** Links open a page; nothing ever changes by following one. The code stands in them, a secret never. */
function linkOf(
  publicUrl: string,
  audience: string,
  { code, place, side, closed, page }: Spoken,
): string | null {
  if (page === "account-changes") return `${publicUrl}${addresses.account.accountChanges}`;
  if (side === undefined && audience === "sender")
    return `${publicUrl}${withQuery(addresses.tracking.enter, { code })}`;
  const ownSide = sides.find((known) => known === (side ?? audience));
  if (ownSide === undefined || (side === undefined && !code)) return null;
  const base = staffBase(ownSide);
  const opens = code && !closed;
  return `${publicUrl}${opens ? staffAddress(base, "petition", { code: shareAddress(code, place) }) : base}`;
}

const sides = ["office", "agency"] as const;

type Spoken = { [name: string]: string };

async function spokenFacts(reader: Reader, language: Language, facts: Facts): Promise<Spoken> {
  const agency = facts.agencyId ? await findAgency(reader, Number(facts.agencyId)) : null;
  const office = facts.officeId ? await findAgency(reader, Number(facts.officeId)) : null;
  const spoken: Spoken = {};
  for (const [name, value] of Object.entries(facts)) {
    const text = String(value);
    spoken[name] = dayFacts.includes(name) ? shortDay(text) : text;
    if (name === "innerDueOn" && text === "")
      spoken[name] = sentence(language, "emails:inside-given.no-day");
    if (name === "reason") spoken[name] = sentence(language, `domain:decline-reason.${text}`);
    if (name === "why") spoken[name] = sentence(language, `domain:extension-reason.${text}`);
    if (name === "door") spoken[name] = sentence(language, `domain:door.${text}`);
    if (name === "delay") spoken.delayWords = sentence(language, `rights:delay.${text}`);
    if (name === "openPoints") spoken.rest = restOfParts(language, text);
    if (name === "codeId") spoken.contactCode = codePlace;
    if (name === "secretId") spoken.secret = secretPlace;
    if (name === "clock") spoken.what = sentence(language, `emails:digest.owed.${text}`);
  }
  if (facts.reason !== undefined)
    spoken.ground = groundWords(language, String(facts.reason), facts.ground);
  if (facts.dueIs === "provisional" && spoken.dueOn !== undefined)
    spoken.dueOn = sentence(language, "domain:provisional-day", { day: spoken.dueOn });
  // What the receiving unit keeps to itself, it answers itself.
  const names = { agency: nameIn(language, agency ?? office), office: nameIn(language, office) };
  const { sentence: told, hopedOn = "" } = spoken;
  if (told !== undefined)
    spoken.news = newsSentence(language, { ...names, sentence: told, hopedOn });
  return { ...spoken, ...names, phone: office?.phone ?? "" };
}

/** On what a refusal rests; promises of earlier releases named the reason alone. */
function groundWords(language: Language, reason: string, ground: unknown) {
  const known = declineReasons.find((one) => one === reason);
  const named = ground ?? (known && declineGround(known, null));
  return named ? sentence(language, `domain:decline-ground.${named}`) : "";
}

/** The administrator's own wording where there is one: subject, then what happened, then what is next. */
async function wordsOf(
  reader: Reader,
  language: Language,
  template: string,
  facts: { [name: string]: string },
) {
  const own = await findTemplate(reader, `message.${template}`, language);
  if (own) return fillWording({ subject: own.subject, ...splitBody(own.body) }, facts);
  const say = (part: string) => sentence(language, `emails:${template}.${part}`, facts);
  return { subject: say("subject"), happened: say("happened"), next: say("next") };
}

/** A stored body: what happened, an empty line, what is next. */
export function splitBody(body: string): Pick<Wording, "happened" | "next"> {
  const [happened = "", ...rest] = body.split(/\n\s*\n/);
  return { happened, next: rest.join("\n\n") };
}

function fillWording(wording: Wording, facts: { [name: string]: string }): Wording {
  const fill = (text: string) =>
    text.replace(/{{(\w+)}}/g, (_blank, name: string) => facts[name] ?? "");
  return {
    subject: fill(wording.subject),
    happened: fill(wording.happened),
    next: fill(wording.next),
  };
}
