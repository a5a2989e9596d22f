/** Says to each database which kept words a search looks for. */
import type { Match } from "#app/domain/text/search-plan.ts";
import type { Binder } from "./queue-conditions.ts";

/**
 * As an expression of FTS5, whose rows come in the order of their numbers without any sorting. Words
 * hold letters and digits only, so nothing of them can be read as an operator.
 */
export function ftsExpression(match: Match): string {
  if ("every" in match) return joined(match.every, " AND ");
  if ("some" in match) return joined(match.some, " OR ");
  if ("but" in match) return `(${ftsExpression(match.match)} NOT ${ftsExpression(match.but)})`;
  const words = match.all.split(" ").map(quoted).join(" AND ");
  return `(${match.in} : (${words}))`;
}

const joined = (parts: readonly Match[], operator: string) =>
  `(${parts.map(ftsExpression).join(operator)})`;
const quoted = (words: string) => `"${words.replaceAll('"', "")}"`;

/** As a condition on the columns of `alias`; PostgreSQL finds the words by its index over them. */
export function wordsCondition(
  match: Match,
  alias: string,
  { bind }: Pick<Binder, "bind">,
): string {
  const say = (part: Match): string => {
    if ("every" in part) return `(${part.every.map(say).join(" AND ")})`;
    if ("some" in part) return `(${part.some.map(say).join(" OR ")})`;
    if ("but" in part) return `(${say(part.match)} AND NOT ${say(part.but)})`;
    return `string_to_array(${alias}."${part.in}", ' ') @> string_to_array(${bind(part.all)}, ' ')`;
  };
  return say(match);
}
