import { z } from "zod";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";

// The longest address that mail can carry (RFC 5321, 4.5.3.1.3).
const emailLengthMax = 254;

/** An e-mail address in lower case that must be given. */
export function email() {
  return z
    .string({ error: "forms:email.missing" })
    .overwrite(cleanEmail)
    .min(1, "forms:email.missing")
    .max(emailLengthMax, "forms:email.wrong")
    .refine((address) => address === "" || isEmail(address), "forms:email.wrong");
}

/** An e-mail address in lower case, empty where it was left out. */
export function optionalEmail() {
  return z
    .string()
    .overwrite(cleanEmail)
    .max(emailLengthMax, "forms:email.wrong")
    .refine((address) => address === "" || isEmail(address), "forms:email.wrong")
    .default("");
}

/** A tick box, or the radios yes and no; not sent means no. */
export function tick() {
  return z
    .enum(["on", "yes", "no"], { error: "forms:choice.missing" })
    .default("no")
    .transform((answer) => answer !== "no");
}

/** One of a closed list of codes. */
export function choice<const Codes extends readonly [string, ...string[]]>(
  codes: Codes,
  missing: string,
) {
  return z.enum(codes, { error: missing });
}

/** The highest number that a row of either database can have. */
const idMax = 2_147_483_647;

/** The number of a stored row, chosen from a list. */
export function rowId(missing: string) {
  return z.number({ error: missing }).int(missing).positive(missing).max(idMax, missing);
}

/** The number of a stored row, null where nothing was chosen. */
export function optionalRowId() {
  return rowId("forms:choice.missing").nullable().default(null);
}

/**
 * For a rule over several fields: without it Zod keeps silent about the whole form until each
 * field is right, and people would be told their mistakes in two rounds. A field that failed holds
 * what was typed, or nothing.
 */
export const evenWhenFieldsFail = {
  when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null,
};

/** What is copied along with an address: the link before it, a full stop or bracket behind it. */
const linkBefore = /^(?:mailto:|[<("'])+/;
const signsBehind = ".,;>)\"' ";

/** A name and a link may be copied along with an address; no more is read through. */
const typedEmailMax = 2000;

function cleanEmail(typed: string): string {
  if (typed.length > typedEmailMax) return typed;
  const pasted = cleanLine(normalForm(typed, "NFKC")).toLowerCase();
  const address = (pasted.endsWith(">") ? pasted.slice(pasted.lastIndexOf("<") + 1) : pasted)
    .replace(linkBefore, "")
    .split("?", 1)[0];
  return withoutEnd(address ?? "", signsBehind);
}

/** The text up to the last character that is none of these signs. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function isEmail(address: string): boolean {
  return z.regexes.email.test(address);
}
