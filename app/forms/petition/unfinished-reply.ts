import type { RefusalReason } from "#app/domain/result.ts";

type Values = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string>>;

const answerField = /^answers\[\d{1,4}\]\.text$/;

/** The boxes in which nothing was written. */
const emptyAnswers = (values: Values): Errors =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => answerField.test(name) && value.trim() === "")
      .map(([name]) => [name, "forms:answer.missing"]),
  );

/**
 * The fields of a reply that keep it from being presented, by the reason of the refusal; empty where the
 * reason is no field's.
 */
export function unfinishedReply(reason: RefusalReason, values: Values): Errors {
  if (reason === "points-unanswered") return emptyAnswers(values);
  if (reason === "outcome-required") return { outcome: "forms:outcome.missing" };
  return reason === "outcome-unfit" ? { outcome: "forms:outcome.unfit" } : {};
}
