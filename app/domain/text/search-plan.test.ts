import { expect, test } from "vitest";
import order from "#tests/fixtures/text/search-order.json" with { type: "json" };
import { keptWords } from "./fold.ts";
import { type Match, planSearch } from "./search-plan.ts";
import shipped from "./synonyms.words.json" with { type: "json" };

/** What the databases do, done plainly. */
function fits(kept: { folded: string; exact: string }, match: Match): boolean {
  if ("every" in match) return match.every.every((part) => fits(kept, part));
  if ("some" in match) return match.some.some((part) => fits(kept, part));
  if ("but" in match) return fits(kept, match.match) && !fits(kept, match.but);
  const words = kept[match.in].split(" ");
  return match.all.split(" ").every((word) => words.includes(word));
}

const stored = order.records.map(({ key, ...texts }) => ({
  key,
  kept: keptWords(Object.values(texts)),
}));

/** Newest first within each stream. */
const found = (query: string) =>
  (planSearch(query, order.synonyms)?.streams ?? []).flatMap(({ match }) =>
    stored
      .toReversed()
      .filter(({ kept }) => fits(kept, match))
      .map(({ key }) => key),
  );

test.each(order.cases)("$query finds in this order", (wanted) => {
  expect(found(wanted.query)).toEqual(wanted.found);
});

test.each(order.cases)("$query: each text stands in one stream, and in a part", ({ query }) => {
  const plan = planSearch(query, order.synonyms);
  for (const { kept } of stored) {
    const streams = (plan?.streams ?? []).filter(({ match }) => fits(kept, match));
    expect(streams.length).toBe(plan?.parts.some((part) => fits(kept, part)) ? 1 : 0);
  }
});

test("the shipped groups are lists of phrases, each once", () => {
  const phrases = shipped.groups.flat();
  expect(phrases).toEqual([...new Set(phrases)]);
  for (const group of shipped.groups) expect(group.length).toBeGreaterThan(1);
});

test("a query of any length is planned with few words", () => {
  const plan = planSearch("a ".repeat(5000), order.synonyms);
  expect(JSON.stringify(plan).length).toBeLessThan(1000);
});
