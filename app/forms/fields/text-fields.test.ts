import { expect, test } from "vitest";
import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/text/clean-text.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/typed-fields.json" with { type: "json" };
import { line, optionalLine, optionalText, text } from "./text-fields.ts";

test.each([
  ["e\u0302\u0301", "\u1ebf", "marks are composed"],
  ["  a  b  ", "a  b", "outer space goes, inner space stays"],
  ["a\r\nb\nc", "a\nb\nc", "lines end in one character"],
  ["a\u0000b\u0007c\td", "abc\td", "control characters go"],
  ["H\u2019Ngu\u00eat Ni\u00ea", "H\u2019Ngu\u00eat Ni\u00ea", "the apostrophe of a name stays"],
  ["", "", "nothing stays nothing"],
])("the text %j is kept as %j: %s", (typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});

test.each(cases.text)("the pasted text of $id is kept as it is read", ({ typed, kept }) => {
  expect(cleanText(typed)).toBe(kept);
  expect(cleanLine(typed)).toBe(kept.replace(/\s+/g, " "));
});

test("a line has single spaces and no line ends", () => {
  expect(cleanLine(" a \r\n  b\tc ")).toBe("a b c");
});

const form = z.object({
  line: line(60, "missing"),
  text: text(2000, "missing"),
  maybeLine: optionalLine(60),
  maybeText: optionalText(2000),
});

test("what may be left out is the empty text", () => {
  const { value } = submittedForm(form, { line: " a ", text: "b\r\n", maybeText: "  " });
  expect(value).toEqual({ line: "a", text: "b", maybeLine: "", maybeText: "" });
});

test.each(["", "   ", "\r\n"])("%j is missing where something must be given", (typed) => {
  expect(submittedForm(form, { line: typed, text: typed }).errors).toEqual({
    line: ["missing"],
    text: ["missing"],
  });
});

test("a length is counted after cleaning, in UTF-16 units", () => {
  const longest = { line: "x".repeat(60), text: "\r\n".repeat(9) + "e\u0301".repeat(2000) };
  expect(submittedForm(form, longest).errors).toEqual({});
  const longer = {
    line: `${"x".repeat(59)}\u{1F600}`,
    text: "y".repeat(2001),
    maybeLine: "z".repeat(61),
  };
  expect(submittedForm(form, longer).errors).toEqual({
    line: ["forms:tooLong.60"],
    text: ["forms:tooLong.2000"],
    maybeLine: ["forms:tooLong.60"],
  });
});

test("what is many times too long is refused as it stands", () => {
  const typed = `${" ".repeat(30_000)}a`;
  expect(submittedForm(form, { line: typed, text: typed }).errors).toEqual({
    line: ["forms:tooLong.60"],
    text: ["forms:tooLong.2000"],
  });
});
