import type { Register } from "react-router";
import ts from "typescript";
import { expect, expectTypeOf, test } from "vitest";
import { addresses, serverAddresses } from "#app/addresses.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import { sourceFiles } from "./source-files.ts";

type Leaves<T> = T extends string ? T : { [Key in keyof T]: Leaves<T[Key]> }[keyof T];
/** As the framework reads them out of `routes.ts`; what answers "not found" has no address. */
type RoutedPages = Exclude<keyof Register["pages"], "/*">;

test("routes.ts and addresses.ts name the same pages", () => {
  expectTypeOf<Leaves<typeof addresses>>().toEqualTypeOf<RoutedPages>();
});

const leavesOf = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(leavesOf);

const patterns = leavesOf(addresses);
const segments = new Set(
  patterns.flatMap((pattern) => pattern.split("/")).filter((part) => !/^(:.*|docx|)$/.test(part)),
);
const ownFiles = new Set(["app/routes.ts", "app/addresses.ts", "app/query-keys.ts"]);
const code = sourceFiles(["app", "scripts", "prisma"], /[.](tsx?|mjs)$/).filter(
  ({ name }) => !ownFiles.has(name) && !/[.]test[.]/.test(name),
);

function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isRegularExpressionLiteral(node))
    return node.text
      .split("\\/")
      .slice(1)
      .map((part) => `/${part.replace(/^\(/, "")}`);
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return [];
}

function eachNode(name: string, text: string, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
}

test("no other file writes an address by hand", () => {
  const first = new Set(
    [...patterns, ...Object.values(serverAddresses)]
      .map((pattern) => pattern.split("/")[1] ?? "")
      .filter(Boolean),
  );
  const found: string[] = [];
  for (const { name, text } of code)
    eachNode(name, text, (node) => {
      for (const part of textsOf(node)) {
        const [, , segment] = /^(\$)?\/([\w.-]+)/.exec(part) ?? [];
        if (segment !== undefined && (first.has(segment) || segments.has(segment)))
          found.push(`${name}: ${part}`);
        if (/^[?&][a-z-]+=/.test(part)) found.push(`${name}: ${part}`);
      }
    });
  expect(found).toEqual([]);
});

const keysInQueries = new Set<string>(Object.values(queryKeys));
const tableWords = new Set<string>([...segments, ...keysInQueries, ...Object.values(queryValues)]);
/** The same letters that mean something else, with what they are. */
const otherMeanings: readonly { file: string; word: string; because: string }[] = [
  ...[
    "app/domain/documents/official-document.ts",
    "app/domain/documents/paper-names.ts",
    "app/server/documents/compose-overdue-list.ts",
    "app/server/documents/document-wording.ts",
  ].map((file) => ({ file, word: "danh-sach-qua-han", because: "the stored code of a paper" })),
  { file: "app/server/http/language-of.ts", word: "lang", because: "the name of a cookie" },
];

/** What of a table stands in this node by hand: a whole word, or `key=` of a query. */
function wordsByHand(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node) && tableWords.has(node.text)) return [node.text];
  const parts = ts.isRegularExpressionLiteral(node) ? node.text.split(/[/?&^)]/) : textsOf(node);
  return parts.filter((part) => keysInQueries.has(/^([\w-]+)=/.exec(part)?.[1] ?? ""));
}

test("a word of an address or of a query stands in its table alone", () => {
  const found: string[] = [];
  for (const { name, text } of code)
    eachNode(name, text, (node) =>
      found.push(...wordsByHand(node).map((word) => `${name}: ${word}`)),
    );
  const excepted = otherMeanings.map(({ file, word }) => `${file}: ${word}`);
  expect([...new Set(found)].sort()).toEqual(excepted.sort());
});

test("no page joins the parts of an address with a slash of its own", () => {
  const found: string[] = [];
  for (const { name, text } of code.filter((file) => file.name.startsWith("app/routes/")))
    eachNode(name, text, (node) => {
      if (!ts.isTemplateExpression(node)) return;
      const between = node.templateSpans.slice(0, -1).map(({ literal }) => literal.text);
      if (between.includes("/")) found.push(`${name}: ${node.getText()}`);
    });
  expect(found).toEqual([]);
});

/** Syllables of addresses that are English words too. */
const englishToo = new Set([
  "to",
  "lang",
  "vi",
  "the",
  "ho",
  "do",
  "ma",
  "so",
  "lien",
  "sitemap",
  "robots",
  "well",
  "known",
  "security",
  "xml",
  "txt",
  "csv",
  "atom",
]);
const syllables = new Set(
  [...segments, ...Object.values(queryKeys), ...Object.values(queryValues)]
    .flatMap((word) => word.split(/[-.]/))
    .filter((syllable) => syllable.length > 1 && !englishToo.has(syllable)),
);
const wordsOf = (name: string) => name.split(/(?=[A-Z])|[-_.\d]/).map((word) => word.toLowerCase());

test("identifiers are English, also where Vietnamese has no marks", () => {
  const found: string[] = [];
  for (const { name, text } of code)
    eachNode(name, text, (node) => {
      if (ts.isIdentifier(node) && wordsOf(node.text).some((word) => syllables.has(word)))
        found.push(`${name}: ${node.text}`);
    });
  expect([...new Set(found)]).toEqual([]);
});

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

const namesOfElements = new Set(["id", "htmlFor", "aria-labelledby", "aria-describedby"]);

test("ids of elements are English", () => {
  const found: string[] = [];
  for (const { name, text } of code)
    eachNode(name, text, (node) => {
      if (!ts.isJsxAttribute(node) || !namesOfElements.has(node.name.getText())) return;
      const { initializer } = node;
      if (!initializer || !ts.isStringLiteral(initializer)) return;
      if (wordsOf(initializer.text).some((word) => syllables.has(word)))
        found.push(`${name}: ${initializer.text}`);
    });
  expect(found).toEqual([]);
});

test("the keys of sentences are English", () => {
  const found = sourceFiles(["app/i18n/locales/vi"], /[.]json$/).flatMap(({ name, text }) =>
    keysOf(JSON.parse(text))
      .filter((key) => wordsOf(key).some((word) => syllables.has(word)))
      .map((key) => `${name}: ${key}`),
  );
  expect(found).toEqual([]);
});
