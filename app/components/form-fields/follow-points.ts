import type { Problems } from "./use-problems.ts";

type Values = Problems["values"];

/** Where in a list of fields, as it was sent, what was typed for each point stands. */
function indexesByPoint(values: Values, list: string): ReadonlyMap<string, string> {
  const [begins, ends] = [`${list}[`, "].point"];
  return new Map(
    Object.entries(values).flatMap(([name, point]) =>
      name.startsWith(begins) && name.endsWith(ends)
        ? [[point, name.slice(begins.length, -ends.length)] as const]
        : [],
    ),
  );
}

/**
 * What was typed for each point, and what is wrong with it, put where that point stands in the list now:
 * while somebody typed, another may have sorted the points anew.
 */
export function followPoints(
  problems: Problems | undefined,
  list: string,
  places: readonly number[],
): Problems | undefined {
  if (problems === undefined) return undefined;
  const indexes = indexesByPoint(problems.values, list);
  const moved = (fields: Values): Values => {
    const kept = Object.entries(fields).filter(([name]) => !name.startsWith(`${list}[`));
    const followed = places.flatMap((place, order) => {
      const index = indexes.get(String(place));
      if (index === undefined) return [];
      const before = `${list}[${index}].`;
      return Object.entries(fields)
        .filter(([name]) => name.startsWith(before))
        .map(([name, value]) => [`${list}[${order}].${name.slice(before.length)}`, value] as const);
    });
    return Object.fromEntries([...kept, ...followed]);
  };
  return { values: moved(problems.values), errors: moved(problems.errors) };
}
