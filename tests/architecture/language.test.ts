import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Letters that only Vietnamese words have. */
const vietnamese =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;
const allowed = [/^app\/i18n\/locales\//, /^tests\/fixtures\//, /[.]words[.]json$/];

test("Vietnamese stands only in locale files, seeds, fixtures, routes.ts and word lists", () => {
  const files = sourceFiles(["app", "scripts", "tests"], /[.](tsx?|mjs|cjs|json|css)$/);
  const stray = files
    .filter(({ name }) => name !== "app/routes.ts" && !allowed.some((place) => place.test(name)))
    .filter(({ text }) => vietnamese.test(text))
    .map(({ name }) => name);
  expect(stray).toEqual([]);
});
