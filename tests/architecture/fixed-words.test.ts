/** Words that an official signs and a citizen understands: some stand as they are, some are never said. */
import { expect, test } from "vitest";
import { namespaces } from "#app/i18n/namespaces.ts";
import { en } from "#app/i18n/resources.en.ts";
import { vi } from "#app/i18n/resources.vi.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import fixed from "#tests/fixtures/text/fixed-words.json" with { type: "json" };

type Tree = { readonly [key: string]: string | Tree };
const sentencesIn = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) =>
    typeof value === "string" ? [value] : sentencesIn(value),
  );

test.each(Object.entries(fixed.sentences))("%s stands as it was settled", (key, sentence) => {
  const [namespace = "", path = ""] = key.split(":");
  expect(i18nFor("vi").getResource("vi", namespace, path)).toBe(sentence);
});

test.each(namespaces)("%s says nothing that is never said to a reader", (namespace) => {
  const said = sentencesIn(vi[namespace] as Tree);
  for (const words of fixed["never-said"])
    expect(said.filter((sentence) => sentence.includes(words))).toEqual([]);
});

test.each(namespaces)("%s has one English word for each of the two codes", (namespace) => {
  const said = sentencesIn(en[namespace] as Tree).map((sentence) => sentence.toLowerCase());
  for (const words of fixed["never-said-in-english"])
    expect(said.filter((sentence) => sentence.includes(words))).toEqual([]);
});

test("an error beside a field asks politely and ends without a full stop", () => {
  for (const language of [vi, en])
    for (const error of sentencesIn(language.forms as Tree)) expect(error).not.toMatch(/[^.]\.$/);
  const blunt = sentencesIn(vi.forms as Tree).filter((error) =>
    fixed["bare-imperatives"].some((word) => error.startsWith(word)),
  );
  expect(blunt).toEqual([]);
});
