/** Code and secret as two boxes hold them: each in its own, swapped, or both pasted into one. */
import { normalForm } from "../text/normal-form.ts";
import { parsePetitionCode } from "./petition-code.ts";
import { typedSymbols } from "./symbols.ts";

export type TypedPair = { readonly code: string; readonly secret: string };

/** A code among other words; the letters that look like noughts and ones are typed for them. */
const codeShape =
  /(?<![A-Z0-9])(?:PA[\s\p{Pd}]{0,3})?[\dOIL]{6}[\s\p{Pd}]{0,3}[A-Z0-9]{5}(?![A-Z0-9])/u;
/** A secret in its groups or in one piece, among other words. */
const secretShape =
  /(?<![A-Z0-9])[A-Z0-9]{5}[\s\p{Pd}]{0,3}[A-Z0-9]{5}[\s\p{Pd}]{0,3}[A-Z0-9]{4}(?![A-Z0-9])/u;
const secretLength = 14;
/** Longer than both with all their words on a receipt. */
const lengthMax = 400;

const readable = (text: string) =>
  normalForm(text.slice(0, lengthMax), "NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase();

/** The pair with each part in its box, as far as their shapes tell; otherwise as it was typed. */
export function sortPair(typed: TypedPair): TypedPair {
  const code = readable(typed.code);
  const secret = readable(typed.secret);
  if (parsePetitionCode(code).ok && !codeShape.test(secret)) return typed;
  const inCodeBox = takeOut(code, codeShape);
  if (inCodeBox) return { code: inCodeBox.found, secret: secretIn(inCodeBox.rest, secret) };
  const inSecretBox = takeOut(secret, codeShape);
  if (inSecretBox) return { code: inSecretBox.found, secret: secretIn(inSecretBox.rest, code) };
  return typed;
}

/** Whether a text typed for the code is the secret, or holds it: then no page shows it again. */
export function holdsSecret(text: string): boolean {
  const rest = readable(text).replace(codeShape, " ");
  return secretShape.test(rest) || typedSymbols(rest).length === secretLength;
}

function takeOut(text: string, shape: RegExp) {
  const [found] = shape.exec(text) ?? [];
  return found === undefined ? null : { found, rest: text.replace(found, " ") };
}

function secretIn(...texts: readonly string[]): string {
  const whole = texts.join(" ");
  return secretShape.exec(whole)?.[0] ?? whole;
}
