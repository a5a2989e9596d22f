import { expect, test } from "vitest";
import { fillLine, fillParagraphs } from "./fill-template.ts";

const facts = { code: "PA-1", note: "", points: ["first", "second"] };

test("blanks are filled in, unknown ones become nothing", () => {
  expect(fillLine("No. {{code}}{{other}}", facts)).toBe("No. PA-1");
});

test("a paragraph whose fact is missing is left out whole", () => {
  expect(fillParagraphs("About {{code}}.\n\nNote: {{note}}.", facts)).toEqual(["About PA-1."]);
});

test("a blank of several paragraphs alone becomes those", () => {
  expect(fillParagraphs("{{points}}", facts)).toEqual(["first", "second"]);
});

test("a fact that looks like a blank is not filled in again", () => {
  expect(fillLine("{{code}}", { code: "{{note}}", note: "secret" })).toBe("{{note}}");
});
