/**
 * What a page's forms may ask for stands in one table of functions of the page; every other word is
 * refused, and no page branches by the word.
 */
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const routes = sourceFiles(["app"], /[.]tsx?$/).filter(
  ({ name }) => name.startsWith("app/routes/") && !name.includes(".test."),
);

/** The echo that puts a refused form back in its place decides nothing. */
const readers = ["app/routes/kit/choose-act.ts", "app/routes/staff/acts/act.ts"];
const comparer = "app/routes/kit/has-intent.ts";

const namesOf = (files: typeof routes) => files.map(({ name }) => name);

test("no page reads the intent past the table", () => {
  const others = routes.filter(({ text }) => /[gG]et(All)?\(\s*["'`]intent\b/.test(text));
  expect(namesOf(others)).toEqual(readers);
});

const branching = [
  /\bintent\b["'`\]?)]*\s*[=!]==?/i,
  /[=!]==?\s*[\w.?[("'`]*\bintent\b/i,
  /\bswitch \([^{]*\bintent\b/i,
];
const branches = (text: string) => branching.some((sign) => sign.test(text));

test.each([
  'if (intent === "save") return;',
  'const ofYear = problems?.values.intent !== "year";',
  'if (String(values["intent"]) === "year") return;',
  'if ("save" === form.intent) return;',
  "switch (intent) {",
  "switch (read.value.intent) {",
])("%j is known as a branch", (line) => {
  expect(branches(line)).toBe(true);
});

test("no page compares an intent or switches over it", () => {
  expect(namesOf(routes.filter(({ text }) => branches(text)))).toEqual([comparer]);
});

test("only what is drawn asks where a refused form came from", () => {
  const beforeThePage = (text: string) => text.split("export default function")[0] ?? "";
  const deciding = routes.filter(
    ({ name, text }) =>
      name !== comparer &&
      text.includes("hasIntent(") &&
      (name.endsWith(".ts") ||
        (/export (const|async function) action/.test(text) &&
          beforeThePage(text).includes("hasIntent("))),
  );
  expect(namesOf(deciding)).toEqual([]);
});

test("every action behind a form with an intent has a table", () => {
  const without = routes.filter(
    ({ name, text }) =>
      name.startsWith("app/routes/staff/acts/") &&
      /export (const|async function) action/.test(text) &&
      /<(ActFields|ReasonForm)\b/.test(text) &&
      !/chooseAct\(|performAskedAct\(|performPublicationAct\(/.test(text),
  );
  expect(namesOf(without)).toEqual([]);
});
