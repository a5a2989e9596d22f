/** The samples below `deploy` are read by the parsers of their formats; what they name exists here. */
import { existsSync, readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const text = (name: string) => readFileSync(`deploy/${name}`, "utf8");
const dockerfile = DockerfileParser.parse(text("Dockerfile"));
const instructions = dockerfile.getInstructions().map((one) => ({
  keyword: one.getKeyword(),
  words: one.getArguments().map((argument) => argument.getValue()),
  whole: one.toString(),
}));
const last = (keyword: string) =>
  instructions.filter((one) => one.keyword === keyword).at(-1)?.words;

test("the container has two stages on the same slim Node 24, and runs without root", () => {
  const stages = instructions.filter(({ keyword }) => keyword === "FROM");
  expect(stages.map(({ words }) => words)).toEqual([
    ["node:24-trixie-slim", "AS", "build"],
    ["node:24-trixie-slim"],
  ]);
  expect(last("USER")).toEqual(["node"]);
  expect(dockerfile.getHEALTHCHECKs()).toHaveLength(1);
  expect(text("Dockerfile")).toContain("/health/ready");
});

test("what the container copies and runs is in the repository, and its context lets it through", () => {
  const sources = instructions
    .filter(({ keyword, whole }) => keyword === "COPY" && !whole.includes("--from="))
    .flatMap(({ words }) => words.slice(0, -1));
  expect(sources.filter((name) => !existsSync(name))).toEqual([]);
  const allowed = text("Dockerfile.dockerignore")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  expect(allowed.filter((name) => !existsSync(name))).toEqual([]);
  const steps = readFileSync("scripts/steps.mjs", "utf8");
  const builtFrom = /const builtFrom = \[([^\]]+)\]/.exec(steps)?.[1]?.match(/[^"\s,]+/g) ?? [];
  expect(builtFrom.length).toBeGreaterThan(5);
  const isAllowed = (name: string) =>
    allowed.some((place) => name === place || name.startsWith(`${place.replace(/\/$/, "")}/`));
  const needed = [...builtFrom, ...sources.filter((name) => name !== ".")];
  expect(needed.filter((name) => !isAllowed(name))).toEqual([]);
  expect(last("CMD")?.join(" ")).toContain("scripts/run-server.mjs");
  expect(existsSync("scripts/run-server.mjs")).toBe(true);
});

const compose = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string().optional(),
      read_only: z.boolean().optional(),
      networks: z.array(z.string()),
      volumes: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.string()),
    }),
  ),
  networks: z.record(z.string(), z.unknown()),
  volumes: z.record(z.string(), z.unknown()),
});

test("the services hold together, and only the proxy is reached from outside", () => {
  const read = compose.parse(parse(text("compose.yaml")));
  expect(Object.keys(read.services)).toEqual(["app", "database", "proxy"]);
  expect(read.services.app?.read_only).toBe(true);
  const published = Object.entries(read.services).filter(([, service]) => "ports" in service);
  expect(published.map(([name]) => name)).toEqual(["proxy"]);
  for (const { networks, volumes } of Object.values(read.services)) {
    expect(networks.filter((name) => !(name in read.networks))).toEqual([]);
    const named = volumes.map((volume) => volume.split(":")[0] ?? "");
    expect(named.filter((name) => !name.startsWith(".") && !(name in read.volumes))).toEqual([]);
  }
});

test("every setting that the samples set is one that the server reads", () => {
  const settings = readFileSync("app/server/config.ts", "utf8");
  const { services } = compose.parse(parse(text("compose.yaml")));
  const names = Object.keys(services.app?.environment ?? {});
  expect(names.filter((name) => !settings.includes(name))).toEqual([]);
});
