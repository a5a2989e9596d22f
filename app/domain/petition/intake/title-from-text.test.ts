import { expect, test } from "vitest";
import titles from "#tests/fixtures/text/titles.json" with { type: "json" };
import { titleFromText } from "./title-from-text.ts";

test.each(titles)("$text is listed as $title", ({ text, title }) => {
  expect(titleFromText(text)).toBe(title);
  expect(titleFromText(text.normalize("NFD"))).toBe(title);
});

test("a title is never longer than a line, nor empty", () => {
  for (const text of ["a".repeat(5000), "Dear. ".repeat(3000), ", ".repeat(9000), "- - -"]) {
    const title = titleFromText(text);
    expect(title.length).toBeLessThanOrEqual(101);
    expect(title).not.toBe("");
  }
});

test("a long greeting costs no more than a short one", () => {
  const begun = process.cpuUsage().user;
  for (const piece of ["Dear a, ", "Kinh gui ubnd, ", "xin chao. "])
    titleFromText(piece.repeat(4000));
  expect(process.cpuUsage().user - begun).toBeLessThan(300_000);
});
