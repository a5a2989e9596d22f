/** What the pages of sending tell each other in the query. */
import { type ScopeHint, scopeHints } from "#app/domain/petition/intake/scope-hint.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";

export const stepsInAll = 4;
/** The id of the form of each step. */
export const stepForm = "answers";
export type Step = "content" | "place" | "person";

/** Where to go after a correction. */
export const backToCheck = { from: queryValues.backToCheck } as const;

/**
 * What the next page is to say: the draft ran out and nothing of it is there; it ran out and what was
 * just typed was kept; this step is still to be filled in; nothing at all stands in it; what was typed
 * is a letter of its own; the letter was sent before this was typed.
 */
const saidWords = {
  expired: queryValues.typedExpired,
  kept: queryValues.typedKept,
  missing: queryValues.typedMissing,
  empty: queryValues.typedEmpty,
  apart: queryValues.typedApart,
  "after-sending": queryValues.typedAfterSending,
} as const;
export type Said = keyof typeof saidWords;

export const says = (said: Said) => ({ typed: saidWords[said] });

/** What the page before wants said, or null; other words are none. */
export function readSaid({ searchParams }: URL): Said | null {
  const word = searchParams.get(queryKeys.typed);
  const known = Object.keys(saidWords) as Said[];
  return known.find((said) => saidWords[said] === word) ?? null;
}

const hintWords: { readonly [H in ScopeHint]: string } = {
  emergency: queryValues.hintEmergency,
  denunciation: queryValues.hintDenunciation,
  complaint: queryValues.hintComplaint,
  "field-report": queryValues.hintFieldReport,
  "legal-question": queryValues.hintLegalQuestion,
  "own-number": queryValues.hintOwnNumber,
  "other-language": queryValues.hintOtherLanguage,
};
const between = ".";

/** The hints that the next page is to give. */
export const saysHints = (hints: readonly ScopeHint[]) =>
  hints.length === 0 ? {} : { hint: hints.map((hint) => hintWords[hint]).join(between) };

/** The hints that the page before asks for; other words are none. */
export function readHints({ searchParams }: URL): readonly ScopeHint[] {
  const asked = (searchParams.get(queryKeys.hint) ?? "").split(between);
  return scopeHints.filter((hint) => asked.includes(hintWords[hint]));
}
