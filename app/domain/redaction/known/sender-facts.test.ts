import { expect, test } from "vitest";
import facts from "#tests/fixtures/redaction/sender-facts.json" with { type: "json" };
import { knownPlaces } from "./known-person.ts";
import { senderFacts } from "./sender-facts.ts";

test.each(facts.rows)("of what is known of a sender, $name", ({ text, places, ...row }) => {
  const known = senderFacts({ ...facts.sender, ...row.sender }, row.shown);
  const spans = knownPlaces(text, known);
  const joined = new Set(spans.map(({ start, end }) => text.slice(start, end)));
  for (const place of places) expect([...joined]).toContain(place);
  if (places.length === 0) expect([...joined]).toEqual([]);
});

test("nothing is known of a sender without data", () => {
  const empty = Object.fromEntries(Object.keys(facts.sender).map((key) => [key, ""]));
  expect(senderFacts({ ...facts.sender, ...empty }, "")).toEqual([]);
});
