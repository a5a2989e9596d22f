/** What a new password may not be (NIST SP 800-63B, 3.1.1.2): nothing is said of kinds of signs. */

import { fold } from "../text/fold.ts";
import { normalForm } from "../text/normal-form.ts";
import { withoutSignsAtEnd } from "../text/signs-at-end.ts";

const passwordFaults = ["common", "simple", "own", "short-alone"] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/** Whom the password is for; what others know of the person or the place is no secret. */
export type PasswordOwner = {
  readonly email: string;
  readonly displayName: string;
  /** Whether a second step stands beside the password. */
  readonly hasSecondStep: boolean;
};

/** The fewest characters of a password, beside a second step and alone (the form asks for the fewer). */
export const passwordLengthMin = { besideSecondStep: 12, alone: 14 } as const;

/** Names of this product, in the spelling that folding leaves. */
const productWords = ["hoiam", "phananhkiennghi", "phananh", "kiennghi", "pakn"];
/** What must remain besides known words and digits for a password to be one's own. */
const ownLettersMin = 4;
const unitLengthMax = 4;

/**
 * Why this may not become the person's password, or null. `isCommon` knows the list of passwords
 * that were found in leaks, in small letters.
 */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  isCommon: (word: string) => boolean,
): PasswordFault | null {
  const small = normalForm(password, "NFC").toLowerCase();
  const plain = fold(small);
  if ([small, plain, withoutEnds(plain), repeatedUnit(plain)].some((word) => isCommon(word)))
    return "common";
  if (isSimple(plain)) return "simple";
  if (isMadeOfKnown(plain, owner)) return "own";
  const isShort = [...password].length < passwordLengthMin.alone;
  return isShort && !owner.hasSecondStep ? "short-alone" : null;
}

/** The word inside `123word!!`: adding signs at the ends is what everyone does. */
const withoutEnds = (word: string) =>
  withoutSignsAtEnd(word.replace(/^[^\p{L}]+/u, ""), (sign) => !/\p{L}/u.test(sign));

/** The shortest text whose repetition is the whole; the whole itself where there is none. */
function repeatedUnit(word: string): string {
  for (let length = 1; length <= word.length / 2; length += 1)
    if (word === word.slice(0, length).repeat(word.length / length)) return word.slice(0, length);
  return word;
}

/** A few signs over and over, or the next one after the other: `abababababab`, `123456789012`. */
function isSimple(word: string): boolean {
  if (repeatedUnit(word).length <= unitLengthMax) return true;
  const steps = [...word].slice(1).map((sign, place) => stepFrom([...word][place] ?? "", sign));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function stepFrom(before: string, sign: string): number {
  if (before === "9" && sign === "0") return 1;
  if (before === "0" && sign === "9") return -1;
  return (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
}

/** Nothing of its own is left when address, name, product, digits and signs are taken away. */
function isMadeOfKnown(
  word: string,
  { email, displayName }: Pick<PasswordOwner, "email" | "displayName">,
): boolean {
  const [local = "", domain = ""] = fold(email).split("@");
  const known = [local, ...local.split(/[^a-z]+/), ...domain.split("."), ...nameWords(displayName)]
    .concat(productWords)
    .map(lettersOf)
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  const letters = lettersOf(word);
  const left = known.reduce((text, part) => text.replaceAll(part, ""), letters);
  return left.length < letters.length && left.length < ownLettersMin;
}

const lettersOf = (word: string) => word.replace(/[^\p{L}]/gu, "");

function nameWords(name: string): string[] {
  const parts = fold(name).split(/\s+/);
  return [parts.join(""), ...parts];
}
