// `npm start`: sets up what is missing, then serves.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { serveCommand, serveEnvironment } from "./serve-command.mjs";
import {
  buildApp,
  checkNode,
  generateClients,
  installPackages,
  main,
  root,
  script,
} from "./steps.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  const envFile = path.join(root, ".env");
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  // Whoever names neither a mode nor a database wants to see what this is.
  if (!process.env.NODE_ENV && !process.env.DATABASE_URL && process.env.DEMO === undefined)
    process.env.DEMO = "1";
  process.env.NODE_ENV = "production";
  await generateClients();
  await script("checking the settings", "check-settings.ts", [], { loud: true });
  await buildApp();
  await script("preparing the database", "prepare.ts", [], { loud: true });
  const [program, ...args] = serveCommand;
  const env = { ...serveEnvironment, ...process.env };
  const server = spawn(program, args, { cwd: root, stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
});
