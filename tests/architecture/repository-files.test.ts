/** What catalogues and forges read of the repository has the fields that their formats ask for. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const read = (name: string): unknown => parse(readFileSync(name, "utf8"));

const manifest = z
  .object({
    license: z.string(),
    version: z.string(),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const file = z.string().refine((name) => existsSync(name));
const description = z.strictObject({
  localisedName: z.string(),
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(5).max(20),
  screenshots: z.array(file),
});

/** Version 0.4 of the standard, as far as it is used here. */
const publicCode = z.strictObject({
  publiccodeYmlVersion: z.literal("0.4"),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.literal(manifest.version),
  releaseDate: z.iso.date(),
  logo: file,
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.string()).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.literal("standalone/web"),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.string()),
  }),
  description: z.strictObject({ vi: description, en: description }),
  legal: z.strictObject({ license: z.literal(manifest.license), mainCopyrightOwner: z.string() }),
  maintenance: z.strictObject({
    type: z.literal("community"),
    contacts: z.array(z.strictObject({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()),
  }),
  dependsOn: z.strictObject({
    open: z.array(
      z.strictObject({
        name: z.string(),
        versionMin: z.string().optional(),
        optional: z.boolean().optional(),
      }),
    ),
  }),
});

test("publiccode.yml has the fields of its standard, and names what is here", () => {
  expect(publicCode.safeParse(read("publiccode.yml")).error).toBeUndefined();
});

const updates = z.object({
  updates: z.array(
    z.object({
      "package-ecosystem": z.string(),
      directory: z.string(),
      groups: z.record(z.string(), z.object({ patterns: z.array(z.string()) })).default({}),
    }),
  ),
});

test("every group of updates is of packages that are here, and every package is in one at most", () => {
  const { groups = {} } =
    updates
      .parse(read(".github/dependabot.yml"))
      .updates.find((one) => one["package-ecosystem"] === "npm") ?? {};
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const fits = (name: string, pattern: string) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const patterns = Object.values(groups).flatMap((group) => group.patterns);
  expect(patterns.filter((one) => !names.some((name) => fits(name, one)))).toEqual([]);
  const twice = names.filter((name) => patterns.filter((one) => fits(name, one)).length > 1);
  expect(twice).toEqual([]);
});

test("a fork is checked by the README's test command", () => {
  const workflow = z
    .object({
      jobs: z.record(z.string(), z.object({ steps: z.array(z.record(z.string(), z.unknown())) })),
    })
    .parse(read(".github/workflows/test.yml"));
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(commands.filter(Boolean)).toEqual(["npm test"]);
});
