import { expect, test } from "vitest";
import agencies from "#prisma/seed/reference/agencies.json" with { type: "json" };
import searched from "#tests/fixtures/text/agency-search.json" with { type: "json" };
import { agencyFinder, namesOfAgency } from "./find-agency.ts";

const byName = (first: { name: string }, second: { name: string }) =>
  first.name.localeCompare(second.name, "vi");
const find = agencyFinder(
  [...agencies].sort(byName).map((agency) => ({ name: agency.name, names: namesOfAgency(agency) })),
);

test.each(searched.demonstration)("$query finds $first first", (wanted) => {
  const [first, second] = find(wanted.query);
  expect(first?.agency.name ?? null).toBe(wanted.first);
  if (wanted.second) expect(second?.agency.name).toBe(wanted.second);
  if (wanted.because) expect(first?.because.name).toBe(wanted.because);
});

test("every agency of the demonstration is found first by each of its own names", () => {
  for (const { name, shortName } of agencies)
    for (const typed of [name, name.toLowerCase(), shortName])
      expect(find(typed)[0]?.agency.name).toBe(name);
});

test.each(searched.marks.cases)("$query: marks that are typed count", ({ query, first }) => {
  const named = searched.marks.agencies.map((name) => ({
    name,
    names: [{ name, kind: "current" as const }],
  }));
  expect(agencyFinder(named)(query)[0]?.agency.name).toBe(first);
});

test("whole names stand before beginnings, words, beginnings of words and parts of words", () => {
  const { agencies: list, query, found } = searched.order;
  const named = list.map(({ name, former }) => ({
    name,
    names: namesOfAgency({ name, shortName: name, formerNames: former, otherNames: [] }),
  }));
  expect(agencyFinder(named)(query).map(({ agency }) => agency.name)).toEqual(found);
});

test("a query without a word finds nothing, and one of any length is answered", () => {
  expect(find(" & ")).toEqual([]);
  expect(find("x".repeat(10_000))).toEqual([]);
});
