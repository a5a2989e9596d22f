import { expect, test } from "vitest";
import cases from "#tests/fixtures/cases/sender-search.json" with { type: "json" };
import { planSearch } from "../text/search-plan.ts";
import { senderQuery, senderWords } from "./sender-words.ts";

const nobody = {
  name: "",
  organizationName: "",
  representative: "",
  organizationNumber: "",
  phone: "",
  email: "",
  helperName: "",
  helperPhone: "",
};

/** Whether every word that is looked for is among those that are kept. */
function finds(typed: string, sender: Partial<typeof nobody>): boolean {
  const kept = new Set(senderWords({ ...nobody, ...sender }).folded.split(" "));
  const plan = planSearch(senderQuery(typed), []);
  const [part] = plan?.parts ?? [];
  return part !== undefined && "all" in part && part.all.split(" ").every((word) => kept.has(word));
}

test.each(cases.found)("a sender is found: $id", ({ typed, sender }) => {
  expect(finds(typed, sender)).toBe(true);
});

test.each(cases.notFound)("a sender is not found: $id", ({ typed, sender }) => {
  expect(finds(typed, sender)).toBe(false);
});

test("whose data were erased is found by nothing", () => {
  expect(senderWords(null)).toMatchObject({ folded: "", exact: "" });
});
