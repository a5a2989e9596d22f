import { expect, test } from "vitest";
import published from "#tests/fixtures/public/published.json" with { type: "json" };
import order from "#tests/fixtures/text/search-order.json" with { type: "json" };
import { excerptOf, wordSpans } from "./word-spans.ts";

test("words that were searched for are found with their marks and without", () => {
  const { text, search, spans } = published.marked;
  const found = wordSpans(text, [search]).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(spans);
});

test("nothing is marked where nothing was searched or offsets would not fit", () => {
  expect(wordSpans("some text", [" … "])).toEqual([]);
  expect(wordSpans(published.marked.text.normalize("NFD"), ["dat"])).toEqual([]);
});

test.each(order.marks)("of $text searched for $search, what stands together is marked", (given) => {
  const { text, search, spans } = given;
  const found = wordSpans(text, search).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(spans);
});

test.each([
  ["short", "", "short"],
  ["one two three four five six", "", "one two …"],
  ["one two three four five six seven", "six", "… five six …"],
  ["a  b\n\nc", "", "a b c"],
])("%j searched for %j is cut to %j", (text, search, excerpt) => {
  expect(excerptOf(text, [search], 12)).toBe(excerpt);
});

test("of a search as long as an address may be, only its beginning is looked for", () => {
  const text = "a b c d e f g h i j k l m n";
  expect(wordSpans(text, [text])).toEqual([{ start: 0, end: "a b c d e f g h i j k l".length }]);
  expect(wordSpans("z", [`${"y ".repeat(5000)}z`])).toEqual([]);
});
