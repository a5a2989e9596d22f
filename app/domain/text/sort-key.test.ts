import { expect, test } from "vitest";
import sorted from "#tests/fixtures/text/sorted-words.json" with { type: "json" };
import spellings from "#tests/fixtures/text/spellings.json" with { type: "json" };
import { personSortKey, vietnameseSortKey } from "./sort-key.ts";

const byBytes = (first: string, second: string) => (first < second ? -1 : first > second ? 1 : 0);

test("keys compare as a Vietnamese collator compares the words", () => {
  const collator = new Intl.Collator("vi");
  const words = sorted.words.map((word) => word.normalize("NFC"));
  for (const first of words) {
    for (const second of words) {
      const order = byBytes(vietnameseSortKey(first), vietnameseSortKey(second));
      expect(order, `${first} : ${second}`).toBe(Math.sign(collator.compare(first, second)));
    }
  }
});

test("keys are printable ASCII and the same for both normal forms", () => {
  for (const word of sorted.words) {
    expect(vietnameseSortKey(word)).toMatch(/^[\x20-\x7e]+$/);
    expect(vietnameseSortKey(word.normalize("NFD"))).toBe(vietnameseSortKey(word));
  }
});

test("persons sort by given name, then by the whole name", () => {
  const keyed = spellings.persons.map((name) => ({ name, key: personSortKey(name) })).reverse();
  keyed.sort((first, second) => byBytes(first.key, second.key));
  expect(keyed.map(({ name }) => name)).toEqual(spellings.persons);
});
