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
  ["PA-261118-7K3FQ.10", "PA-261118-7K3FQ", 10],
  ["", "", null],
])("%s is read as %s, share %s", (text, code, place) => {
  expect(readShareCode(text)).toEqual({ code, place });
});

test.each([".0", ".-1", ".abc", ".1.2", ".01", ".1.", ".", ".1e1", ". 1", ".1000000000"])(
  "%s names no share, so that nothing is found under it",
  (ending) => {
    const text = `PA-261118-7K3FQ${ending}`;
    expect(readShareCode(text)).toEqual({ code: text, place: null });
  },
);
