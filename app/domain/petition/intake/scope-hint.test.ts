import { expect, test } from "vitest";
import petitions from "#prisma/seed/demo/petitions.json" with { type: "json" };
import published from "#tests/fixtures/public/published.json" with { type: "json" };
import labelled from "#tests/fixtures/redaction/labelled.json" with { type: "json" };
import scope from "#tests/fixtures/text/scope.json" with { type: "json" };
import { type ScopeHint, scopeHintsOf } from "./scope-hint.ts";

test.each(scope.texts)("$text sounds like $hints", ({ text, hints }) => {
  expect(scopeHintsOf(text)).toEqual(hints);
  expect(scopeHintsOf(text.normalize("NFD").toUpperCase())).toEqual(hints);
});

test.each(scope.unmarked)("$text sounds like $hint without marks too", ({ text, hint }) => {
  expect(scopeHintsOf(text)).toContain(hint);
});

test.each(published.hints.denunciation)("%s sounds like a denunciation", (text) => {
  expect(scopeHintsOf(text)).toContain("denunciation");
  expect(scopeHintsOf(text.normalize("NFD").toUpperCase())).toContain("denunciation");
});

test.each(published.hints.none)("%j sounds like nothing that belongs elsewhere", (text) => {
  expect(scopeHintsOf(text)).toEqual([]);
});

test("no letter of the demonstration that was taken up gets a hint", () => {
  const takenUp = petitions.filter(({ class: kind }) => kind !== null);
  expect(takenUp.length).toBeGreaterThan(30);
  const hinted = takenUp.filter(
    ({ title, content }) => scopeHintsOf(`${title}\n${content}`).length > 0,
  );
  expect(hinted.map(({ id }) => id)).toEqual([]);
});

/**
 * Of 672 labelled pieces of letters. The questions and the reports of the street among them are such
 * (18 and 11 at first); the others are false, or single true ones.
 */
const atMost: Readonly<Record<Exclude<ScopeHint, "own-number">, number>> = {
  emergency: 0,
  denunciation: 0,
  complaint: 1,
  "field-report": 12,
  "legal-question": 18,
  "other-language": 1,
};

test("false alarms stay rare on the labelled pieces", () => {
  const heard = labelled.flatMap(({ text }) => scopeHintsOf(text));
  for (const [hint, most] of Object.entries(atMost))
    expect(heard.filter((one) => one === hint).length, hint).toBeLessThanOrEqual(most);
});

test("a long text is heard in time", () => {
  const long = `${scope.texts[0]?.text ?? ""} `.repeat(120);
  const begun = process.cpuUsage().user;
  expect(scopeHintsOf(long)).toEqual(["complaint"]);
  expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
});
