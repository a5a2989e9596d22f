import { z } from "zod";

// Spaces, dashes, invisible marks, dots, brackets and strokes that people put between digits.
const betweenDigits = /[\s\p{Pd}\p{Cf}\u2212.,()[\]/]/gu;
const countryCode = /^(?:\+84|0084|84(?=\d{9,11}$))0?/;
const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{9}$/;
const mobileWithoutNought = /^[35789]\d{8}$/;

/** The national digits of a Vietnamese mobile or landline number however it is written, or null. */
export function vietnamesePhone(text: string): string | null {
  const typed = text.normalize("NFKC").replace(betweenDigits, "").replace(/[oO]/g, "0");
  const digits = mobileWithoutNought.test(typed) ? `0${typed}` : typed.replace(countryCode, "0");
  return mobile.test(digits) || landline.test(digits) ? digits : null;
}

/** A Vietnamese number that may be left out; kept as national digits, empty where left out. */
export function optionalPhone() {
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      if (typed.trim() === "") return "";
      const digits = vietnamesePhone(typed);
      if (digits !== null) return digits;
      context.issues.push({ code: "custom", message: "forms:phone.wrong", input: typed });
      return z.NEVER;
    });
}
