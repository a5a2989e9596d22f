/** What the pages of sending tell each other in the query. */
import { type ScopeHint, scopeHints } from "#app/domain/petition/intake/scope-hint.ts";
import { queryValues } from "#app/query-keys.ts";

export const stepsInAll = 4;
export type Step = "content" | "place" | "person";

/** Where to go after a correction. */
export const backToCheck = { from: queryValues.backToCheck } as const;
/** What the next page is to say. */
export const saysExpired = { typed: queryValues.typedExpired } as const;

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
export function readHints(said: string | null): readonly ScopeHint[] {
  const asked = (said ?? "").split(between);
  return scopeHints.filter((hint) => asked.includes(hintWords[hint]));
}
