import { expect, test } from "vitest";
import published from "#tests/fixtures/public/published.json" with { type: "json" };
import { scopeHint } from "./scope-hint.ts";

test.each(published.hints.denunciation)("%s sounds like a denunciation", (text) => {
  expect(scopeHint(text)).toBe("denunciation");
  expect(scopeHint(text.normalize("NFD").toUpperCase())).toBe("denunciation");
});

test.each(published.hints.none)("%j does not", (text) => {
  expect(scopeHint(text)).toBeNull();
});
