import { expect, test } from "vitest";
import cases from "#tests/fixtures/cases/sender-search.json" with { type: "json" };
import type { KnownSender } from "../redaction/known/sender-facts.ts";
import { searchWords } from "../text/fold.ts";
import { findableWords } from "./findable-words.ts";

const { texts, words, kept } = cases.hidden;
const letter = {
  code: "PA-261121-AB2CD",
  foreignCode: "",
  foreignDocument: "",
  title: "",
  content: texts.content,
  proposalText: "",
  agencyText: "",
  around: ["Sky Ward"],
};
const sender: KnownSender = {
  organizationName: "",
  representative: "",
  position: "",
  organizationNumber: "",
  email: "",
  postalAddress: "",
  dossierNumber: "",
  helperName: "",
  helperPhone: "",
  ...texts.sender,
};
const found = findableWords(letter, sender, true);
const has = (list: string | undefined, phrase: string) =>
  searchWords(phrase)
    .split(" ")
    .every((word) => list?.split(" ").includes(word));

test.each(words)("agencies do not find a letter by %s, who received it does", (phrase) => {
  expect(has(found.agency?.folded, phrase)).toBe(false);
  expect(has(found.letter.folded, phrase)).toBe(true);
});

test.each([...kept, letter.code, "sky ward"])("agencies find it by %s", (phrase) => {
  expect(has(found.agency?.folded, phrase)).toBe(true);
});

test("a letter is not found by what its sender wrote into the form alone", () => {
  const silent = { ...letter, content: "The certificate is late." };
  const { letter: ofLetter, sender: ofSender, agency } = findableWords(silent, sender, false);
  expect(has(ofLetter.folded, texts.sender.name)).toBe(false);
  expect(has(ofSender.folded, texts.sender.name)).toBe(true);
  expect(agency).toBeNull();
});
