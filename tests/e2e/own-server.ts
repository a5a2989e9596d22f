/** A built server of a test's own, with other settings than the one that all journeys share. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveCommand } from "../../scripts/serve-command.mjs";

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export async function startOwnServer(settings: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-own-"));
  const { DATABASE_URL: _shared, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: folder,
    PORT: String(port),
    FIXED_NOW: "2026-11-21T02:00:00.000Z",
    ...settings,
  };
  const prepare = ["--import", "tsx", "scripts/prepare.ts"];
  const prepared = spawnSync(process.execPath, prepare, { env, encoding: "utf8" });
  if (prepared.status !== 0) throw new Error(prepared.stderr);
  const [program, ...args] = serveCommand;
  const server = spawn(program, args, { env });
  let output = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  const exited = new Promise((done) => server.once("exit", done));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", () => output.includes('"serving"') && resolve());
    server.once("exit", () => reject(new Error(output)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    databaseFile: path.join(folder, "hoi-am.db"),
    output: () => output,
    async stop() {
      server.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
