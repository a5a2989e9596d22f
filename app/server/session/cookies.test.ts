import { expect, test } from "vitest";
import { readCookie, writeCookie } from "./cookies.ts";

test.each([
  ["draft=abc", "abc"],
  ["other=1; draft=a%20b; more=2", "a b"],
  ["draft=a=b", "a=b"],
  ["draft=%E0%A4%A", null],
  ["draft=%", null],
  ["drafts=abc", null],
  [";;; =", null],
  ["", null],
  [null, null],
])("in %j the draft is %j", (header, value) => {
  expect(readCookie(header, "draft", false)).toBe(value);
});

test("over https only the cookie that no other host can have set is read", () => {
  expect(readCookie("draft=abc", "draft", true)).toBeNull();
  expect(readCookie(writeCookie("draft", "a;b", { secure: true }), "draft", true)).toBe("a;b");
});
