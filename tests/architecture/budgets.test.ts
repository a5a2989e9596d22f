import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const fileLinesMax = 300;
const fileLinesMedianMax = 60;
const fileLines95thMax = 200;
const routeLines95thMax = 150;
const functionLinesMax = 60;
/** A listing is the manual only while it can be read; widgets and tests are listed by name anyway. */
const filesPerFolderMax = 30;

/** Files that may be longer, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

const bannedNames =
  /^(utils?|helpers?|common|misc|lib|shared|core|base|managers?|handlers?|types|constants|index)$/;

const written = (places: readonly string[]) =>
  sourceFiles(places, /[.](tsx?|mjs)$/).filter(({ name }) => !/[.](test|d)[.]m?tsx?$/.test(name));
const code = written(["app"]);
/** The sizes of a file and of a function hold for what stands around the product as well. */
const around = written(["prisma/seed", "scripts", "tests/factories"]);
const everything = [...code, ...around];
const lines = ({ text }: SourceFile) => text.split("\n").length - 1;

function share(counts: readonly number[], part: number): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

test("files stay short", () => {
  const counts = code.map(lines);
  const long = everything.filter((file) => lines(file) > fileLinesMax && !(file.name in longFiles));
  expect(long.map(({ name }) => name)).toEqual([]);
  expect(share(counts, 0.5)).toBeLessThanOrEqual(fileLinesMedianMax);
  expect(share(counts, 0.95)).toBeLessThanOrEqual(fileLines95thMax);
});

test("route modules stay short", () => {
  const routes = code.filter(({ name }) => name.startsWith("app/routes/"));
  expect(share(routes.map(lines), 0.95)).toBeLessThanOrEqual(routeLines95thMax);
});

test("a folder can be read at a glance", () => {
  const counts = new Map<string, number>();
  for (const { name } of sourceFiles(["app"], /./)) {
    const folder = path.dirname(name);
    if (/[.]test[.]/.test(name) || folder.startsWith("app/ui")) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > filesPerFolderMax)).toEqual([]);
});

test("no drawer without a subject", () => {
  const drawers = code
    .flatMap(({ name }) =>
      name.split("/").map((part) => ({ name, part: part.replace(/[.].*$/, "") })),
    )
    .filter(({ part }) => bannedNames.test(part));
  expect(drawers).toEqual([]);
});

test("functions stay within a screen", () => {
  const long: string[] = [];
  for (const { name, text } of everything) {
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node) => {
      if (ts.isFunctionLike(node) && "body" in node && node.body) {
        const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
        const last = tree.getLineAndCharacterOfPosition(node.end).line;
        if (last - first + 1 > functionLinesMax) long.push(`${name}:${first + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  expect(long).toEqual([]);
});
