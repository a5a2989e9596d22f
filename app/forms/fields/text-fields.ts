import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/text/clean-text.ts";

/** Lengths in UTF-16 units, as the counter in the browser shows them, with the words for each. */
const tooLong = {
  60: "forms:tooLong.60",
  150: "forms:tooLong.150",
  200: "forms:tooLong.200",
  300: "forms:tooLong.300",
  2000: "forms:tooLong.2000",
  5000: "forms:tooLong.5000",
  10000: "forms:tooLong.10000",
  20000: "forms:tooLong.20000",
} as const;

export type TextLimit = keyof typeof tooLong;

/** A line that must be given. */
export function line(limit: TextLimit, missing: string) {
  return requireText(cleanString(cleanLine, limit, missing), missing);
}

/** A line that may be left out; then it is the empty text. */
export function optionalLine(limit: TextLimit) {
  return cleanString(cleanLine, limit, tooLong[limit]).default("");
}

/** A text of several lines that must be given. */
export function text(limit: TextLimit, missing: string) {
  return requireText(cleanString(cleanText, limit, missing), missing);
}

/** A text of several lines that may be left out; then it is the empty text. */
export function optionalText(limit: TextLimit) {
  return cleanString(cleanText, limit, tooLong[limit]).default("");
}

/**
 * A letter is typed as three characters at the most, and blanks and unseen ones stand around it; what is
 * so many times too long stays too long, and is not read through first.
 */
const typedPerLetterMax = 12;

function cleanString(clean: (text: string) => string, limit: TextLimit, missing: string) {
  return z
    .string({ error: missing })
    .overwrite((typed) => (typed.length > limit * typedPerLetterMax ? typed : clean(typed)))
    .refine((typed) => typed.length <= limit, tooLong[limit]); // Zod's own max counts code points.
}

function requireText(typed: z.ZodString, missing: string) {
  return typed.min(1, { error: missing, abort: true });
}
