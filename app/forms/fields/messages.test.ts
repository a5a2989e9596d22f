import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "#app/i18n/locales/en/forms.json" with { type: "json" };
import vietnamese from "#app/i18n/locales/vi/forms.json" with { type: "json" };

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

function keysOf(words: Words): string[] {
  return Object.entries(words).flatMap(([group, sentences]) =>
    Object.keys(sentences).map((key) => `forms:${group}.${key}`),
  );
}

function placeholdersOf(words: Words): string[][] {
  return Object.values(words).flatMap((sentences) =>
    Object.values(sentences).map((sentence) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort()),
  );
}

test("every message of a form has words in both languages", () => {
  const room = new URL("..", import.meta.url);
  const messages = readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => readFileSync(new URL(name, room), "utf8").match(/forms:\w+\.[\w-]+/g) ?? []);
  expect(messages.length).toBeGreaterThan(50);
  expect(keysOf(english)).toEqual(expect.arrayContaining(messages));
});

test("both languages have the same keys in the same order with the same values to fill in", () => {
  expect(keysOf(english)).toEqual(keysOf(vietnamese));
  expect(placeholdersOf(english)).toEqual(placeholdersOf(vietnamese));
});
