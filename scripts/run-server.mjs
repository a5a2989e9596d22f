// `npm run serve`: the built server and nothing else, as production runs it. Settings come from the
// environment or from .env.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { serveCommand, serveEnvironment } from "./serve-command.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
if (!existsSync("build/server/index.js")) {
  process.stderr.write("there is no build/server: run npm run build where the sources are\n");
  process.exit(1);
}
if (existsSync(".env")) process.loadEnvFile(".env");
const [program, ...args] = serveCommand;
const env = { ...serveEnvironment, ...process.env };
const server = spawn(program, args, { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
