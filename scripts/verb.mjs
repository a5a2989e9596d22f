// Runs a verb on a fresh clone too: sets up what is missing, with --built also the built pages, then
// the script with its own words.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildApp, checkNode, generateClients, installPackages, main, root } from "./steps.mjs";

const built = process.argv[2] === "--built";
const [name = "", ...args] = process.argv.slice(built ? 3 : 2);

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  if (built) await buildApp();
  const script = path.join(root, "scripts", `${name}.ts`);
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  child.on("exit", (code) => process.exit(code ?? 1));
});
