// Runs a verb on a fresh clone too: sets up what is missing, then the script with its own words.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildApp, checkNode, generateClients, installPackages, main, root } from "./steps.mjs";

/** Verbs that start the built server. */
const ofTheBuiltServer = ["bench"];

const [name = "", ...args] = process.argv.slice(2);

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  if (ofTheBuiltServer.includes(name)) await buildApp();
  const script = path.join(root, "scripts", `${name}.ts`);
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  child.on("exit", (code) => process.exit(code ?? 1));
});
