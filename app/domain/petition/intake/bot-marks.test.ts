import { expect, test } from "vitest";
import { type BotMark, isHeld, type Load, marksOf, proofLevel, type Sending } from "./bot-marks.ts";

const quiet: Load = { sends: 3, sendsWithoutProof: 0, attackSends: 200 };
const attacked: Load = { sends: 201, sendsWithoutProof: 3, attackSends: 200 };
const attackedWithoutProof: Load = { sends: 40, sendsWithoutProof: 21, attackSends: 200 };

const aSending = (change: Partial<Sending> = {}): Sending => ({
  trapFilled: false,
  filledInSeconds: 240,
  proof: "right",
  sendsOfAddress: 1,
  floodSends: 30,
  sameTexts: 1,
  text: "My certificate is thirty days overdue, see https://example.vn/notice",
  ...change,
});

const links = "See www.a.example, http://b.example and HTTPS://c.example today";

test.each<[string, Partial<Sending>, readonly BotMark[]]>([
  ["a person with script", {}, []],
  ["a person without script", { proof: "none" }, ["no-proof"]],
  ["a filled trap", { trapFilled: true }, ["trap-filled"]],
  ["nine seconds for four pages", { filledInSeconds: 9 }, ["too-fast"]],
  ["ten seconds for four pages", { filledInSeconds: 10 }, []],
  ["a forged proof", { proof: "wrong" }, ["wrong-proof"]],
  ["the fifteenth of one address", { sendsOfAddress: 15 }, []],
  ["the sixteenth of one address", { sendsOfAddress: 16 }, ["many-from-address"]],
  ["the fifth of one address without script", { sendsOfAddress: 5, proof: "none" }, ["no-proof"]],
  [
    "the sixth of one address without script",
    { sendsOfAddress: 6, proof: "none" },
    ["no-proof", "many-from-address"],
  ],
  ["the thirtieth of one address", { sendsOfAddress: 30 }, ["many-from-address"]],
  [
    "the thirty-first of one address",
    { sendsOfAddress: 31 },
    ["many-from-address", "flood-from-address"],
  ],
  [
    "the eleventh where ten are a flood",
    { sendsOfAddress: 11, floodSends: 10 },
    ["flood-from-address"],
  ],
  ["any number from a counter", { sendsOfAddress: null }, []],
  ["the third of one text", { sameTexts: 3 }, []],
  ["the fourth of one text", { sameTexts: 4 }, ["same-text"]],
  ["three links", { text: links }, ["many-links"]],
])("%s", (_what, change, marks) => {
  expect(marksOf(aSending(change))).toEqual(marks);
});

test.each<[readonly BotMark[], Load, boolean]>([
  [[], quiet, false],
  [[], attacked, false],
  [["no-proof"], quiet, false],
  [["no-proof"], attacked, true],
  [["no-proof"], attackedWithoutProof, true],
  [["no-proof", "too-fast"], quiet, true],
  [["too-fast"], quiet, false],
  [["too-fast"], attacked, false],
  [["too-fast", "many-links"], quiet, true],
  [["many-from-address"], quiet, false],
  [["many-from-address", "same-text"], quiet, true],
  [["flood-from-address"], quiet, true],
  [["trap-filled"], quiet, true],
  [["wrong-proof"], quiet, true],
])("marks %j under %j are held: %s", (marks, load, held) => {
  expect(isHeld(marks, load)).toBe(held);
});

test.each([
  [0, quiet, "light"],
  [4, quiet, "light"],
  [5, quiet, "harder"],
  [15, quiet, "heavy"],
  [null, quiet, "light"],
  [0, { sends: 101, sendsWithoutProof: 0, attackSends: 200 }, "harder"],
  [0, attacked, "heavy"],
  [null, attackedWithoutProof, "heavy"],
] as const)("after %s sends of an address, under %j, the proof is %s", (own, load, level) => {
  expect(proofLevel(own, load)).toBe(level);
});
