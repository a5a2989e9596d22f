/** What a page's forms may ask for stands in one list of the page; every other word is refused. */
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const routes = sourceFiles(["app"], /[.]tsx?$/).filter(
  ({ name }) => name.startsWith("app/routes/") && !name.includes(".test."),
);

/** The echo that puts a refused form back in its place decides nothing. */
const readers = ["app/routes/kit/read-intent.ts", "app/routes/staff/acts/act.ts"];

test("no page reads the intent past the list", () => {
  const others = routes.filter(
    ({ name, text }) => /get\("intent"\)/.test(text) && !readers.some((known) => known === name),
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

test("every action behind a form with an intent reads its list", () => {
  const without = routes.filter(
    ({ name, text }) =>
      name.startsWith("app/routes/staff/acts/") &&
      /export (const|async function) action/.test(text) &&
      /<(ActFields|ReasonForm)\b/.test(text) &&
      !/readIntent\(|publicationAct\(/.test(text),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});
