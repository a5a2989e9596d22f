import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkSync } from "recheck";
import checker from "recheck/package.json" with { type: "json" };
import { beforeAll, expect, test, vi } from "vitest";
import { builtPatterns } from "#app/domain/text/built-pattern.ts";
import { shortText, shortTextMax } from "#app/domain/text/short-text.ts";
import { type Expression, expressionsOfApp, findExpressions } from "./regular-expressions.ts";

const minutes = 60_000;
const { literals, strays, building } = expressionsOfApp();

beforeAll(async () => {
  // The checker's JavaScript, in this thread: the same verdict on every machine.
  vi.stubEnv("RECHECK_SYNC_BACKEND", "pure");
  for (const file of building) await import(path.resolve(file));
}, minutes);

test("expressions are written out, or built by the one maker while their module loads", () => {
  expect(strays).toEqual([]);
  expect(literals.length).toBeGreaterThan(300);
  expect(builtPatterns.size).toBeGreaterThan(50);
});

test.each([
  "const pattern = new RegExp(words);",
  "const pattern = RegExp(words);",
  "const make = RegExp;",
  'text.match("a+");',
  "text.matchAll(words);",
  "text.search(`a+`);",
  "function make(words: string) { return builtPattern(words); }",
  "const make = (words: string) => shortPattern(words);",
])("an expression is not hidden by %s", (text) => {
  expect(findExpressions([{ name: "app/a.ts", text }]).strays).toHaveLength(1);
});

test.each([
  "const WORD = /a/g; text.matchAll(WORD);",
  "const WORD = builtPattern(words); text.search(WORD);",
  "const forms = { one: /a/g }; text.matchAll(forms[name]);",
  "function count(text: string, pattern: RegExp) { return text.matchAll(pattern); }",
])("the expression of %s is seen", (text) => {
  expect(findExpressions([{ name: "app/a.ts", text }]).strays).toEqual([]);
});

/** What was once found linear need not be shown again with the same version of the checker. */
const shown = path.resolve("node_modules/.hoi-am/linear-expressions.json");
const known = new Set<string>(existsSync(shown) ? JSON.parse(readFileSync(shown, "utf8")) : []);

function keep() {
  mkdirSync(path.dirname(shown), { recursive: true });
  writeFileSync(shown, JSON.stringify([...known]));
}

const keyOf = ({ source, flags }: Expression) =>
  createHash("sha256")
    .update(JSON.stringify([checker.version, source, flags]))
    .digest("base64");

/** Why an expression is not shown to be linear, or null. No part of the search is timed, only the whole. */
function faultOf(expression: Expression): string | null {
  const key = keyOf(expression);
  if (known.has(key)) return null;
  const { source, flags, where } = expression;
  const untimed = { attackTimeout: null, incubationTimeout: null };
  const verdict = checkSync(source, flags, { ...untimed, timeout: minutes });
  if (verdict.status === "safe") {
    known.add(key);
    return null;
  }
  const why =
    verdict.status === "vulnerable" ? verdict.attack.pattern : JSON.stringify(verdict.error);
  return `${where}: /${source}/${flags} is ${verdict.status}: ${why}`;
}

test.each([" +$", "(a+)+!", "(?<=a*)b*c"])("the checker tells that %s is not linear", (source) => {
  expect(faultOf({ source, flags: "", where: "here" })).toContain("here: /");
});

const faultsOf = (expressions: readonly Expression[]) =>
  expressions.map(faultOf).filter((fault) => fault !== null);

test("every expression that is written out is linear", { timeout: 5 * minutes }, () => {
  const faults = faultsOf(literals);
  keep();
  expect(faults).toEqual([]);
});

test("every built expression that reads texts of any length is linear", {
  timeout: 5 * minutes,
}, () => {
  const built = [...builtPatterns.values()].filter(({ reads }) => reads === "any");
  const faults = faultsOf(built.map((pattern) => ({ ...pattern, where: "built" })));
  keep();
  expect(faults).toEqual([]);
});

/** Texts that make the most of an expression's own words. */
function nastyTexts(source: string): readonly string[] {
  const words = source.match(/[a-z]{2,}(?: [a-z]+)*/g) ?? [];
  const signs = [" ", "1", "1 ", "a", "a ", ".", "a.", "-", "1/", "(", ", ", ":"];
  const repeated = [...new Set([...words, ...signs])].flatMap((word) => [word, `${word} `]);
  const filled = words.flatMap((word) => signs.map((sign) => word + sign.repeat(shortTextMax)));
  return [...repeated.map((piece) => piece.repeat(shortTextMax)), ...filled].flatMap((text) => [
    shortText(text),
    `${text.slice(0, shortTextMax - 1)}!`,
  ]);
}

const shortMillisecondsMax = 2;

function processorMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("an expression that may only look at short texts reads each within two milliseconds", {
  timeout: 2 * minutes,
}, () => {
  const slow: string[] = [];
  for (const { source, flags, reads } of builtPatterns.values()) {
    if (reads !== "short") continue;
    const pattern = new RegExp(source, flags);
    for (const text of nastyTexts(source)) {
      const rounds = () => processorMsOf(() => pattern.exec(text));
      if (
        rounds() > shortMillisecondsMax &&
        Math.min(rounds(), rounds(), rounds()) > shortMillisecondsMax
      )
        slow.push(`${source}: ${text}`);
    }
  }
  expect(slow).toEqual([]);
});
