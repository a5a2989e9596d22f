/**
 * What a page's forms may ask for stands in one table of functions of the page; every other word is
 * refused, and no page branches by the word.
 */
import path from "node:path";
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

const byName = new Map(
  sourceFiles(["app"], /[.]tsx?$/).map((file) => [file.name, file.text] as const),
);
const importing = /from "([^"]+[.]tsx?)"/g;

/** The page and every file of routes and components that it is made from. */
function partsOf(page: string, known = new Set<string>()): Set<string> {
  known.add(page);
  for (const [, from = ""] of (byName.get(page) ?? "").matchAll(importing)) {
    const file = from.startsWith("#app/")
      ? from.replace("#app/", "app/")
      : path.join(path.dirname(page), from);
    const belongs = /^app\/(routes|components)\//.test(file) && !file.startsWith("app/routes/kit/");
    if (belongs && byName.has(file) && !known.has(file)) partsOf(file, known);
  }
  return known;
}

test("every action behind a form with an intent has a table", () => {
  const drawing = routes.filter(({ text }) => /export (const|async function) action/.test(text));
  const without = drawing.filter(({ name }) => {
    const texts = [...partsOf(name)].map((part) => byName.get(part) ?? "");
    const asks = texts.some((text) => /\bname="intent"/.test(text));
    return asks && !texts.some((text) => text.includes("chooseAct("));
  });
  expect(namesOf(without)).toEqual([]);
});
