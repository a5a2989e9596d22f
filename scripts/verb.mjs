// Runs a verb on a fresh clone too: sets up what is missing, then the script with its own words.
import { spawn } from "node:child_process";
import path from "node:path";
import { checkNode, generateClients, installPackages, main, root } from "./steps.mjs";

const [name = "", ...args] = process.argv.slice(2);

await main(async () => {
  checkNode();
  await installPackages();
  await generateClients();
  const script = path.join(root, "scripts", `${name}.ts`);
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  child.on("exit", (code) => process.exit(code ?? 1));
});
