import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { changedAnswers, type ShownDraft, showingOf } from "./shown-answers.ts";

const fingerprint = (purpose: string, text: string) =>
  createHash("sha256").update(`${purpose}\0${text}`).digest("base64url");
const showing = (draft: ShownDraft) => showingOf(draft, fingerprint);

const letter: ShownDraft = {
  content: {
    content: { aim: "conduct", summary: "", content: "The certificate is late." },
    place: { agencyText: "Somewhere", "happenedOn.day": "1", "happenedOn.month": "12" },
    person: { name: "Nguyen Thi Hoa" },
    hint: { shown: "complaint" },
  },
  files: [{ id: 3 }],
};
const withStep = (step: string, values: Readonly<Record<string, string>>): ShownDraft => ({
  ...letter,
  content: { ...letter.content, [step]: { ...letter.content[step], ...values } },
});

test("the same letter is shown the same, in whatever order it was kept", () => {
  const { person = {}, place = {}, content = {} } = letter.content;
  expect(showing({ content: { person, place, content }, files: letter.files })).toBe(
    showing(letter),
  );
  expect(changedAnswers(showing(letter), showing(letter))).toEqual([]);
});

test.each<[string, ShownDraft, string[]]>([
  ["the text", withStep("content", { content: "Another letter." }), ["content"]],
  ["an answer that was empty", withStep("content", { summary: "Late" }), ["summary"]],
  ["an answer that is empty now", withStep("place", { agencyText: "" }), ["agencyText"]],
  ["one box of a day", withStep("place", { "happenedOn.day": "2" }), ["happenedOn"]],
  [
    "a day whose boxes changed places",
    withStep("place", { "happenedOn.day": "12", "happenedOn.month": "1" }),
    ["happenedOn"],
  ],
  ["a file", { ...letter, files: [{ id: 3 }, { id: 4 }] }, ["files"]],
  ["the last file", { ...letter, files: [] }, ["files"]],
  ["two answers", withStep("person", { name: "Hoa", phone: "0900" }), ["name", "phone"]],
  ["what is not shown", withStep("hint", { shown: "" }), []],
])("%s: what changed is named", (_what, now, changed) => {
  expect(changedAnswers(showing(letter), showing(now))).toEqual(changed);
});

test("a page that says nothing of what it showed has shown nothing", () => {
  expect(changedAnswers("", showing(letter))).toEqual([
    "agencyText",
    "aim",
    "content",
    "files",
    "happenedOn",
    "name",
  ]);
  expect(changedAnswers("not a showing", showing(letter))).not.toEqual([]);
});

test("a showing holds nothing of what was typed", () => {
  expect(showingOf(letter, () => "0123456789abcdef")).toBe(
    "agencyText:0123456789ab aim:0123456789ab content:0123456789ab files:0123456789ab happenedOn:0123456789ab name:0123456789ab",
  );
});
