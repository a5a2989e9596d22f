import { expect, test } from "vitest";
import type { RefusalReason } from "#app/domain/result.ts";
import { unfinishedReply } from "./unfinished-reply.ts";

const values = {
  "answers[0].point": "0",
  "answers[0].text": "Checked.",
  "answers[1].point": "2",
  "answers[1].text": " \n ",
  measures: "",
  outcome: "",
};

const table: readonly (readonly [RefusalReason, Record<string, string>])[] = [
  ["points-unanswered", { "answers[1].text": "forms:answer.missing" }],
  ["outcome-required", { outcome: "forms:outcome.missing" }],
  ["outcome-unfit", { outcome: "forms:outcome.unfit" }],
  ["stage-forbids", {}],
  ["version-conflict", {}],
];

test.each(table)("a reply refused as %s names its fields", (reason, fields) => {
  expect(unfinishedReply(reason, values)).toEqual(fields);
});
