/** The documents are read as a stranger would follow them: links, commands, numbers and days hold. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
const documents = [
  "README.md",
  "README.en.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "app/README.md",
  ...below("docs"),
].map((name) => ({ name, text: readFileSync(name, "utf8") }));
const textOf = (name: string) => readFileSync(name, "utf8");
const linesOf = (name: string) => textOf(name).split("\n").length - 1;
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, first = ""]) => first);

const manifest = z
  .object({
    version: z.string(),
    scripts: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(textOf("package.json")));

/** What an office reads stands in both languages. */
const forOffices = ["install.md", "operate.md", "limits.md", "guarantees.md", "glossary.md"];
/** What is long and for experts has a summary in Vietnamese. */
const summarised = ["asvs.md"];

/** Every npm command of a document, without its arguments. */
const commandsIn = (text: string) =>
  found(text, /\b(npm (?:start|test|run (?:--silent )?[a-z][\w:-]*))/g).map((command) =>
    command.replace("--silent ", ""),
  );

const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

test("the READMEs are short, and both name the same commands, files and accounts", () => {
  const [vietnamese, english] = ["README.md", "README.en.md"].map((name) => {
    expect(linesOf(name)).toBeLessThanOrEqual(130);
    return textOf(name);
  }) as [string, string];
  expect(commandsIn(english)).toEqual(commandsIn(vietnamese));
  const accounts = /`([\w-]+@[\w.-]+)`/g;
  expect(found(english, accounts)).toEqual(found(vietnamese, accounts));
  const pictures = /!\[[^\]]*\]\(([^)]+)\)/g;
  expect(found(english, pictures)).toEqual(found(vietnamese, pictures));
  expect(found(english, pictures)).toHaveLength(2);
  expect(english).toContain("(README.md)");
  expect(vietnamese).toContain("(README.en.md)");
  expect(linesOf("app/README.md")).toBeLessThanOrEqual(40);
});

test("every relative link leads to a file, and to a heading where it names one", () => {
  const broken = documents.flatMap(({ name, text }) =>
    found(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [place = "", heading] = link.split("#");
        const file = place === "" ? name : path.join(path.dirname(name), place);
        if (!existsSync(file)) return true;
        if (heading === undefined) return false;
        return !found(textOf(file), /^#+ (.+)$/gm).some((one) => slugOf(one) === heading);
      })
      .map((link) => `${name}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test("every file that a document names by its path from the root is there", () => {
  const paths = /`((?:app|tests|scripts|prisma|deploy|docs|[.]config|[.]github)\/[\w./-]*[\w/])`/g;
  const missing = documents
    .filter(({ name }) => name !== "CHANGELOG.md")
    .flatMap(({ name, text }) =>
      found(text, paths)
        // Settings with keys are written on the spot.
        .filter((place) => !existsSync(place) && !place.endsWith("/.env"))
        .map((place) => `${name}: ${place}`),
    );
  expect(missing).toEqual([]);
});

test("every npm command that a document names exists", () => {
  const names = [...documents.map(({ text }) => text), textOf(".env.example")].flatMap(commandsIn);
  const unknown = names.filter(
    (command) => !(command.replace(/^npm (run )?/, "") in manifest.scripts),
  );
  expect(unknown).toEqual([]);
  expect(names.length).toBeGreaterThan(40);
});

test("what an office reads stands in both languages, each leading to the other", () => {
  for (const name of forOffices) {
    const [english, vietnamese] = [`docs/${name}`, `docs/vi/${name}`].map(textOf) as [
      string,
      string,
    ];
    expect(english).toContain(`(vi/${name})`);
    expect(vietnamese).toContain(`(../${name})`);
    expect(new Set(commandsIn(vietnamese))).toEqual(new Set(commandsIn(english)));
    const headings = /^(#+) /gm;
    expect(found(vietnamese, headings)).toEqual(found(english, headings));
  }
  expect(readdirSync("docs/vi").sort()).toEqual([...forOffices, ...summarised].sort());
});

test("of ASVS every requirement is judged once; counts and both lists of what is not met agree", () => {
  const [english, vietnamese] = ["docs/asvs.md", "docs/vi/asvs.md"].map(textOf) as [string, string];
  const judged = [
    ...english.matchAll(
      /^\| (\d+\.\d+\.\d+) \| ([12]) \| [^|]+ \| (met|\*\*not met\*\*|not applicable) \| [^|]+ \|$/gm,
    ),
  ].map(([, number = "", level = "", verdict = ""]) => ({ number, level, verdict }));
  expect(new Set(judged.map(({ number }) => number)).size).toBe(judged.length);
  // As many as version 5.0.0 has on each of the two levels.
  expect(["1", "2"].map((one) => judged.filter(({ level }) => level === one).length)).toEqual([
    70, 183,
  ]);
  const verdicts = ["met", "**not met**", "not applicable"];
  const countsOf = (chapter: string) =>
    ["1", "2"].flatMap((level) =>
      verdicts.map(
        (verdict) =>
          judged.filter(
            (one) =>
              one.number.startsWith(chapter) && one.level === level && one.verdict === verdict,
          ).length,
      ),
    );
  const chapters = [...english.matchAll(/^\| V(\d+) [^|]+ \| ([\d |]+) \|$/gm)];
  expect(chapters).toHaveLength(17);
  for (const [, chapter = "", counts = ""] of chapters)
    expect(counts.split(" | ").map(Number), `V${chapter}`).toEqual(countsOf(`${chapter}.`));
  const total = verdicts.map((verdict) => judged.filter((one) => one.verdict === verdict).length);
  for (const text of [english, vietnamese])
    for (const count of [judged.length, ...total])
      expect(text).toMatch(new RegExp(`\\b${count}\\b`));
  const notMet = judged
    .filter(({ verdict }) => verdict === "**not met**")
    .map(({ number }) => number);
  const listedIn = (text: string) =>
    found(text, /^\| [^|]+ \| (\d+\.\d+\.\d+(?:, \d+\.\d+\.\d+)*) \|/gm).flatMap((list) =>
      list.split(", "),
    );
  for (const text of [english, vietnamese]) expect(listedIn(text).sort()).toEqual(notMet.sort());
});

test("decisions are numbered without a gap and dated; what is superseded names its successor", () => {
  const decisions = [...textOf("docs/architecture.md").matchAll(/^(\d+)\. (.+)$/gm)].map(
    ([, number = "", text = ""]) => ({ number: Number(number), text }),
  );
  expect(decisions.length).toBeGreaterThan(40);
  expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, at) => at + 1));
  const undated = decisions.filter(({ text }) => !/^\*\*[^*]+\*\* \(\d{4}-\d{2}-\d{2}/.test(text));
  expect(undated).toEqual([]);
  for (const { number, text } of decisions)
    for (const successor of found(text, /superseded by (\d+)/g))
      expect(decisions[Number(successor) - 1]?.text).toContain(`supersedes ${number}`);
});

test("versions and settings are the ones that hold", () => {
  expect(textOf("CHANGELOG.md")).toContain(`\n## ${manifest.version} (`);
  expect(textOf("publiccode.yml")).toContain(`softwareVersion: "${manifest.version}"`);
  expect(manifest.engines.node).toContain("^20.19.0");
  expect(textOf(".nvmrc").trim()).toBe("24");
  const settings = found(textOf(".env.example"), /^(?:# )?([A-Z][A-Z_]+)=/gm);
  expect(settings.length).toBeGreaterThan(15);
  for (const name of ["docs/install.md", "docs/vi/install.md"])
    expect(settings.filter((setting) => !textOf(name).includes(setting))).toEqual([]);
});
