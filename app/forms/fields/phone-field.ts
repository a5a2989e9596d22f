import { z } from "zod";
import { normalForm } from "#app/domain/text/normal-form.ts";

// Spaces, dashes, invisible marks, dots, brackets and strokes that people put between digits.
const betweenDigits = /[\s\p{Pd}\p{Cf}\u2212.,()[\]/]/gu;
const countryCode = /^(?:\+84|0084|84(?=\d{9,11}$))0?/;
const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{9}$/;
const mobileWithoutNought = /^[35789]\d{8}$/;

/** The national digits of a Vietnamese mobile or landline number however it is written, or null. */
export function vietnamesePhone(text: string): string | null {
  const typed = normalForm(text, "NFKC").replace(betweenDigits, "").replace(/[oO]/g, "0");
  const digits = mobileWithoutNought.test(typed) ? `0${typed}` : typed.replace(countryCode, "0");
  return mobile.test(digits) || landline.test(digits) ? digits : null;
}

/** The nought that some write in brackets between country and number, and nobody abroad dials. */
const bracketedNought = /\(0\)/g;
/** As the international plan has it: a country, then the number, fifteen digits at the most. */
const abroad = /^(?:\+|00)(?!84)([1-9]\d{6,14})$/;

/** A number of another country with a plus sign before it, however it is written, or null. */
export function phoneAbroad(text: string): string | null {
  const typed = normalForm(text, "NFKC")
    .replace(/^\s*tel:/i, "")
    .replace(bracketedNought, "")
    .replace(betweenDigits, "");
  const digits = abroad.exec(typed)?.[1];
  return digits === undefined ? null : `+${digits}`;
}

/** No number is so long, whatever stands between its digits. */
const typedMax = 200;

/**
 * A number that may be left out, empty then. One of Viet Nam is kept as national digits, one of
 * another country as plus sign and digits: people abroad may write too (20/2008/ND-CP art. 3).
 */
export function optionalPhone() {
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      if (typed.trim() === "") return "";
      const digits =
        typed.length > typedMax ? null : (vietnamesePhone(typed) ?? phoneAbroad(typed));
      if (digits !== null) return digits;
      context.issues.push({ code: "custom", message: "forms:phone.wrong", input: typed });
      return z.NEVER;
    });
}
