import { expect, test } from "vitest";
import { dropCookie, readCookie, writeCookie } from "./cookies.ts";

test.each([
  ["draft=abc", "abc"],
  ["other=1; draft=a%20b; more=2", "a b"],
  ["draft=a=b", "a=b"],
  ["draft=%E0%A4%A", null],
  ["draft=%", null],
  ["drafts=abc", null],
  ["__proto__=abc", null],
  ["draft=first; draft=second", "first"],
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

const attributes = (cookie: string) => cookie.split("; ").sort();

test("a cookie is kept from scripts and other sites, and over https from other hosts", () => {
  const told = writeCookie("draft", "a;b", { secure: true, maxAge: 60 });
  expect(attributes(told)).toEqual(
    ["__Host-draft=a%3Bb", "Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=60"].sort(),
  );
  expect(attributes(dropCookie("draft", false))).toEqual(
    ["draft=", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=0"].sort(),
  );
});
