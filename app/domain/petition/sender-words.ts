/** How the sender of a petition is looked for: by name, organisation, e-mail, or phone as callers say it. */
import type { KnownSender } from "../redaction/known/sender-facts.ts";
import { type KeptWords, keptWords, searchWords } from "../text/fold.ts";

const countryCode = "84";
const subscriberDigits = 9;
/** So many last digits of a number are enough to look for it. */
const phoneEndMin = 4;

type Findable = Pick<
  KnownSender,
  | "name"
  | "organizationName"
  | "representative"
  | "organizationNumber"
  | "phone"
  | "email"
  | "helperName"
  | "helperPhone"
>;

/** The words of a sender; none where the data were erased. */
export function senderWords(sender: Findable | null): KeptWords {
  if (sender === null) return keptWords([]);
  const { name, organizationName, representative, organizationNumber, phone, email } = sender;
  const { helperName, helperPhone } = sender;
  return keptWords([
    name,
    organizationName,
    representative,
    organizationNumber,
    email,
    phoneEnds(phone).join(" "),
    helperName,
    phoneEnds(helperPhone).join(" "),
  ]);
}

/** The number and its ends, so that whoever knows the last digits finds it. */
function phoneEnds(phone: string): readonly string[] {
  const digits = asNational(phone.replace(/\D/g, ""));
  const ends = digits.length - phoneEndMin;
  return ends < 0 ? [] : Array.from({ length: ends + 1 }, (_, from) => digits.slice(from));
}

const asNational = (digits: string) =>
  digits.startsWith(countryCode) && digits.length === countryCode.length + subscriberDigits
    ? `0${digits.slice(countryCode.length)}`
    : digits;

/**
 * What was typed into the sender search, with the parts of a number joined: "0937.480.026" and
 * "+84 937 480 026" are one number.
 */
export function senderQuery(typed: string): string {
  const isNumber = (word: string) => /^\d+$/.test(word);
  const parts = typed.split(/\s+/).flatMap((part) => {
    const words = searchWords(part).split(" ");
    return words.every(isNumber) ? words : [part];
  });
  const joined: string[] = [];
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    if (isNumber(part) && before !== undefined && isNumber(before))
      joined.push(`${joined.pop() ?? ""}${part}`);
    else joined.push(part);
  }
  return joined
    .map((part) => (isNumber(part) ? asNational(part) : part))
    .join(" ")
    .trim();
}
