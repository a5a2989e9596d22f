import { expect, test } from "vitest";
import cases from "#tests/fixtures/cases/return-addresses.json" with { type: "json" };
import { pageOf, safeReturn } from "./return-address.ts";

test.each(cases)("whoever signs in again lands on the page: $id", ({ asked, page }) => {
  expect(safeReturn(asked, "otherwise")).toBe(page);
  expect(pageOf(new URL(asked, "https://example.vn"))).toBe(page);
});

test.each([
  null,
  "",
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/a?b=https://elsewhere.example\n",
  "javascript:alert(1)",
  "/a#b",
])("%j is no page of this site", (asked) => {
  expect(safeReturn(asked, "otherwise")).toBe("otherwise");
});
