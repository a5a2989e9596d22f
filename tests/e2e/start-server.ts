/** The built server on a fresh demonstration database, at a fixed hour of a fixed day. */
import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { addressTiers } from "#app/domain/petition/intake/bot-marks.ts";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { serveCommand } from "../../scripts/serve-command.mjs";
import { serverFolder } from "./server-folder.ts";

rmSync(serverFolder, { recursive: true, force: true });
const env = {
  ...process.env,
  NODE_ENV: "production",
  DEMO: "1",
  DATA_DIR: serverFolder,
  FIXED_NOW: "2026-11-21T02:00:00.000Z",
};
delete (env as NodeJS.ProcessEnv).DATABASE_URL;
const prepared = spawnSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
  env,
  stdio: "inherit",
});
if (prepared.status !== 0) process.exit(1);
// One machine plays all citizens, within one minute that does not pass.
const context = openContext(readConfig(env));
await context.database.transaction((transaction) =>
  putSetting(transaction, "floodSends", addressTiers.waits),
);
await context.close();
const [program, ...args] = serveCommand;
const server = spawn(program, args, { env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
