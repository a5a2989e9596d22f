import { expect, test } from "vitest";
import { readShareCode, shareCode } from "./share-code.ts";

test("a petition with one share is called by its code, each of several has a number", () => {
  const code = "PA-261118-7K3FQ";
  expect(shareCode({ code, place: 1, others: [] })).toBe(code);
  expect(shareCode({ code, place: 2, others: [{}] })).toBe("PA-261118-7K3FQ.2");
});

test.each([
  ["PA-261118-7K3FQ", "PA-261118-7K3FQ", null],
  ["PA-261118-7K3FQ.2", "PA-261118-7K3FQ", 2],
  ["PA-261118-7K3FQ.0", "PA-261118-7K3FQ", null],
  ["PA-261118-7K3FQ.x", "PA-261118-7K3FQ", null],
  ["PA-261118-7K3FQ.1.5", "PA-261118-7K3FQ", 1],
  ["", "", null],
])("%s is read as %s, share %s", (text, code, place) => {
  expect(readShareCode(text)).toEqual({ code, place });
});
