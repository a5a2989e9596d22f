// Runs a verb. Where only the built program was installed it is there already, bundled; in a source tree
// what is missing is set up first, with --built also the built pages.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const built = process.argv[2] === "--built";
const [name = "", ...args] = process.argv.slice(built ? 3 : 2);
const root = path.resolve(import.meta.dirname, "..");

function run(words, environment) {
  const env = { ...environment, ...process.env };
  const child = spawn(process.execPath, [...words, ...args], { cwd: root, stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

async function runFromSource() {
  const { buildApp, checkNode, generateClients, installPackages } = await import("./steps.mjs");
  checkNode();
  await installPackages();
  await generateClients();
  if (built) await buildApp();
  run(["--import", "tsx", path.join(root, "scripts", `${name}.ts`)], {});
}

if (existsSync(path.join(root, "app"))) {
  const { main } = await import("./steps.mjs");
  await main(runFromSource);
} else {
  const bundled = path.join(root, "build", "verbs", `${name}.js`);
  if (existsSync(bundled)) run([bundled], { NODE_ENV: "production" });
  else {
    process.stderr.write(`${name} works in the source tree only\n`);
    process.exit(1);
  }
}
