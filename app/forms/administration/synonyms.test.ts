import { expect, test } from "vitest";
import shipped from "#app/domain/text/synonyms.words.json" with { type: "json" };
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { synonyms, synonymsText } from "./synonyms.ts";

test("a group stands on a line, its phrases parted by the sign of equality", () => {
  const typed = "  red book =land   certificate= \r\n\r\nid = identity card=card\n";
  expect(submittedForm(synonyms, { synonyms: typed }).value).toEqual({
    synonyms: [
      ["red book", "land certificate"],
      ["id", "identity card", "card"],
    ],
  });
});

test("the shipped groups come back from the form as they are shown", () => {
  const shown = synonymsText(shipped.groups);
  expect(submittedForm(synonyms, { synonyms: shown }).value?.synonyms).toEqual(shipped.groups);
});

test.each([
  ["", "forms:synonyms.missing"],
  ["alone", "forms:synonyms.wrong"],
  ["a = …", "forms:synonyms.wrong"],
  [Array.from({ length: 11 }, (_, at) => `w${at}`).join("="), "forms:synonyms.wrong"],
  ["a = b\nB = c", "forms:synonyms.twice"],
  [Array.from({ length: 201 }, (_, at) => `a${at} = b${at}`).join("\n"), "forms:synonyms.tooMany"],
])("%j is told as %s", (typed, message) => {
  expect(submittedForm(synonyms, { synonyms: typed }).errors.synonyms).toContain(message);
});
