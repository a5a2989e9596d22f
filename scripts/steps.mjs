// What `start` and `test` share: plain JavaScript, because on a fresh clone nothing is installed yet.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { precompress } from "./precompress.mjs";

export const root = path.resolve(import.meta.dirname, "..");
const stampFolder = path.join(root, "node_modules", ".hoi-am");
// Prisma's command would download an engine that nothing here uses.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true";
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD ??= "1";

export class StepFailed extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a command; its output is shown only when it fails, or always with `loud`. */
export function run(title, command, args, { loud = false, cure = "", env = {} } = {}) {
  const began = performance.now();
  say(`… ${title}`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", loud ? "inherit" : "pipe", loud ? "inherit" : "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (piece) => {
      output += piece;
    });
    child.stderr?.on("data", (piece) => {
      output += piece;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        say(`✓ ${title} (${seconds(began)})`);
        resolve(output);
        return;
      }
      reject(new StepFailed(lastWords(title, loud ? "" : output, cure)));
    });
  });
}

/** One line: what failed, why as far as the tool said, and the cure; the rest stands in a file. */
function lastWords(title, output, cure) {
  const lines = output.split("\n").map((line) => line.trim());
  const cause =
    lines.find((line) => /(^|\s|\w)error\b/i.test(line) && !/^npm warn/.test(line)) ?? "";
  if (output === "") return `✗ ${title} failed${cure ? `: ${cure}` : ""}`;
  const file = path.join(tmpdir(), "hoi-am-last-failure.log");
  writeFileSync(file, output);
  return `✗ ${title} failed: ${[cause, cure].filter(Boolean).join("; ")} (whole output: ${file})`;
}

const bin = (name) => path.join(root, "node_modules", ".bin", name);
export const tool = (title, name, args, options) => run(title, bin(name), args, options);
/** A TypeScript program of this repository. */
export const programOf = (title, file, args = [], options = {}) =>
  run(title, process.execPath, ["--import", "tsx", file, ...args], options);
export const script = (title, file, args = [], options = {}) =>
  programOf(title, path.join("scripts", file), args, options);

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (!fits)
    throw new StepFailed(
      `✗ Node ${process.versions.node} is too old: install Node 20.19+, 22.13+ or 24`,
    );
}

function filesBelow(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}generated`))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function digestOf(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesBelow)) {
    hash.update(path.relative(root, file));
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Does the work only when what it depends on has changed since it was last done. */
async function unlessDone(name, places, made, work) {
  const stamp = path.join(stampFolder, name);
  const digest = `${process.version} ${digestOf(places)}`;
  const done =
    made.every((place) => existsSync(path.join(root, place))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === digest;
  if (done) return;
  await work();
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, digest);
}

export async function installPackages() {
  await unlessDone("packages", ["package-lock.json"], ["node_modules/.bin/tsx"], () =>
    run("installing packages (about two minutes the first time)", "npm", ["ci", "--include=dev"], {
      cure: "check the network or the npm registry, then run it again",
    }),
  );
}

const generated = "app/server/persistence/generated";

export async function generateClients() {
  await unlessDone(
    "clients",
    ["prisma/schema.prisma", "scripts/derive-postgresql-schema.ts"],
    [`${generated}/sqlite/client.ts`, `${generated}/postgresql/client.ts`],
    async () => {
      await script("deriving the schema of PostgreSQL", "derive-postgresql-schema.ts");
      for (const schema of ["prisma/schema.prisma", "prisma/postgresql/schema.prisma"])
        await tool(`generating the client of ${schema}`, "prisma", [
          "generate",
          "--schema",
          schema,
        ]);
    },
  );
}

const builtFrom = [
  "app",
  "public",
  "prisma",
  "scripts",
  ".config/verbs.ts",
  "vite.config.ts",
  "react-router.config.ts",
];

/** Everything that production runs, below `build`: pages, server, the operator's verbs, data files. */
export async function buildApp() {
  await unlessDone(
    "build",
    builtFrom,
    ["build/server/index.js", "build/client/assets", "build/verbs/migrate.js", "build/prisma"],
    async () => {
      await tool("building the pages", "react-router", ["build"]);
      precompress(path.join(root, "build", "client"));
      rmSync(path.join(root, "build", "verbs"), { recursive: true, force: true });
      await tool("bundling the verbs", "vite", ["build", "--config", ".config/verbs.ts"]);
      copyDataFiles();
    },
  );
}

/** Migrations and reference data are read when they are needed, so production has them beside the bundle. */
function copyDataFiles() {
  const target = path.join(root, "build", "prisma");
  rmSync(target, { recursive: true, force: true });
  for (const folder of ["migrations", "postgresql/migrations", "seed/reference"])
    cpSync(path.join(root, "prisma", folder), path.join(target, folder), {
      recursive: true,
      filter: (source) => statSync(source).isDirectory() || /[.](sql|json)$/.test(source),
    });
}

/** Whether a program is on the path or at one of the given places. */
export function programAt(name, places) {
  const found = spawnSync("which", [name], { encoding: "utf8" });
  if (found.status === 0) return found.stdout.trim();
  return places.find((place) => existsSync(place)) ?? null;
}

/** Runs the steps; a failure is one line and an exit code, not a stack. */
export async function main(steps) {
  try {
    process.chdir(root);
    await steps();
  } catch (error) {
    say(error instanceof StepFailed ? error.message : `✗ ${error?.message ?? error}`);
    process.exit(1);
  }
}
