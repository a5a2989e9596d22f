import { expect, test } from "vitest";
import labelled from "#tests/fixtures/redaction/labelled.json" with { type: "json" };
import spellings from "#tests/fixtures/text/spellings.json" with { type: "json" };
import { exactWords, fold, searchWords } from "./fold.ts";

test.each(spellings.folded)("$text folds to $folded", ({ text, folded }) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize("NFD"))).toBe(folded);
});

test("folding keeps the length of composed text", () => {
  for (const { text } of labelled) expect(fold(text)).toHaveLength(text.length);
});

test("folding twice changes nothing more", () => {
  for (const { text } of labelled) expect(fold(fold(text))).toBe(fold(text));
});

test.each(spellings.words)("$text is indexed as $search and $exact", ({ text, search, exact }) => {
  expect(searchWords(text)).toBe(search);
  expect(exactWords(text)).toBe(exact);
  expect(searchWords(text.normalize("NFD"))).toBe(search);
  expect(exactWords(text.normalize("NFD"))).toBe(exact);
});

test.each(spellings.same)("$0 and $1 are the same exact words", (first, second) => {
  expect(exactWords(first)).toBe(exactWords(second));
});

test.each(spellings.different)("$0 and $1 stay different exact words", (first, second) => {
  expect(exactWords(first)).not.toBe(exactWords(second));
});
