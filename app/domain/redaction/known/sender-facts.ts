/** What is known of a sender, as facts to be looked for before a text is published. */
import { normalForm } from "../../text/normal-form.ts";
import lists from "../places/address.words.json" with { type: "json" };
import { passageOf } from "../text/passage.ts";
import { type Word, wordsOf } from "../text/word.ts";
import { phraseList } from "../text/word-list.ts";
import type { KnownFact } from "./known-person.ts";
import words from "./sender-facts.words.json" with { type: "json" };

export type KnownSender = {
  readonly name: string;
  readonly organizationName: string;
  readonly representative: string;
  readonly position: string;
  readonly organizationNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postalAddress: string;
  readonly dossierNumber: string;
  /** Who sent it in the sender's place. */
  readonly helperName: string;
  readonly helperPhone: string;
};

const KINSHIP = phraseList(words.kinship);
const LEGAL_FORMS = phraseList(words.legalForms);
const PUBLIC_BODIES = phraseList(words.publicBodies);
const HOUSE_WORDS = phraseList(words.houseWords);
const COARSE = phraseList(lists.coarse);
const HAMLETS = phraseList([...lists.units, ...lists.unsureUnits]);
const FINE = phraseList([
  ...lists.units,
  ...lists.unsureUnits,
  ...lists.alleys,
  ...lists.streets,
  ...lists.numberLabels,
  ...lists.number,
]);
const SEGMENT_END = /[,;\n]| - /;
const CORE_WORDS_MIN = 2;
const LINE_WORDS_MIN = 3;

/**
 * The facts by which a sender could be known: names, numbers, e-mail, organization, and the lines of
 * house and hamlet of an address. Not the commune and province, a public body that writes, nor the
 * name that the sender agreed to show.
 */
export function senderFacts(sender: KnownSender, shown: string): readonly KnownFact[] {
  const facts: readonly KnownFact[] = [
    ...namesOf(sender.name),
    ...namesOf(sender.representative),
    ...namesOf(sender.helperName),
    ...organizationsOf(sender.organizationName),
    { kind: "position", text: sender.position },
    { kind: "document-number", text: sender.organizationNumber },
    { kind: "dossier-code", text: sender.dossierNumber },
    { kind: "phone", text: sender.phone },
    { kind: "phone", text: sender.helperPhone },
    { kind: "email", text: sender.email },
    ...linesOf(sender.address),
    ...linesOf(sender.postalAddress),
  ];
  const agreed = new Set([shown, ...organizationsOf(shown).map(({ text }) => text)]);
  return facts.filter(({ text }) => text.trim() !== "" && !agreed.has(text));
}

function namesOf(name: string): readonly KnownFact[] {
  const parts = wordsIn(name);
  const title = KINSHIP.at(parts, 0);
  return [{ kind: "name", text: textFrom(name, parts, title) }];
}

/** The whole name, and what is left of it without its legal form, by which people speak of it. */
function organizationsOf(name: string): readonly KnownFact[] {
  const parts = wordsIn(name);
  if (parts.length === 0 || PUBLIC_BODIES.at(parts, 0) > 0) return [];
  let from = 0;
  for (let form = LEGAL_FORMS.at(parts, from); form > 0; form = LEGAL_FORMS.at(parts, from))
    from += form;
  const core = parts.length - from >= CORE_WORDS_MIN ? [textFrom(name, parts, from)] : [];
  return [...new Set([name, ...core])].map((text) => ({ kind: "organization", text }));
}

/** The lines of an address that lead to a door; each hamlet also for itself. */
function linesOf(address: string): readonly KnownFact[] {
  const segments = address.split(SEGMENT_END).map((segment) => segment.trim());
  const fine = segments.filter((segment, place) => isFine(wordsIn(segment), place === 0));
  const whole = fine.join(", ");
  const single = fine.filter((segment) => standsAlone(wordsIn(segment)));
  const bare = fine.map(withoutHouseWords).filter((line) => wordsIn(line).length >= LINE_WORDS_MIN);
  return [...new Set([whole, ...single, ...bare])].map((text) => ({ kind: "address", text }));
}

function isFine(parts: readonly Word[], isFirst: boolean): boolean {
  if (parts.length === 0) return false;
  if (FINE.at(parts, 0) > 0) return true;
  if (COARSE.at(parts, 0) > 0) return false;
  return isFirst ? parts.length > 1 || hasNumber(parts) : hasNumber(parts);
}

/** A street or a bare house number is nobody's; a hamlet, or a house in its street, is. */
function standsAlone(parts: readonly Word[]): boolean {
  if (HAMLETS.at(parts, 0) > 0) return parts.length > HAMLETS.at(parts, 0);
  return hasNumber(parts) && parts.length >= LINE_WORDS_MIN;
}

function hasNumber(parts: readonly Word[]): boolean {
  return parts.some(({ shape }) => shape === "number");
}

/** "12/5 Le Loi" of "No. 12/5, Le Loi street": how others write the same door. */
function withoutHouseWords(line: string): string {
  const parts = wordsIn(line);
  if (!hasNumber(parts)) return "";
  const kept: string[] = [];
  for (let place = 0; place < parts.length; ) {
    const left = HOUSE_WORDS.at(parts, place);
    const word = parts[place];
    if (left === 0 && word) kept.push(normalForm(line, "NFC").slice(word.start, word.end));
    place += left || 1;
  }
  return kept.join(" ");
}

function wordsIn(text: string): readonly Word[] {
  return wordsOf(passageOf(normalForm(text, "NFC").trim()));
}

function textFrom(text: string, parts: readonly Word[], from: number): string {
  const start = parts[from]?.start;
  return start === undefined ? text : normalForm(text, "NFC").trim().slice(start);
}
