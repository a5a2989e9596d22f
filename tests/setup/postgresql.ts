/** A throw-away PostgreSQL server of Debian's package, on a port of its own, gone after the run. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "./free-port.ts";

const versionsFolder = "/usr/lib/postgresql";

function binaries(): string {
  const versions = existsSync(versionsFolder) ? readdirSync(versionsFolder) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (!newest) throw new Error("PostgreSQL is missing: install it with apt-get install postgresql");
  return path.join(versionsFolder, newest, "bin");
}

const asRoot = process.getuid?.() === 0;

/** The server refuses to run as root, so root lends it the package's own account. */
function asServer(command: string, args: string[]) {
  if (!asRoot) return execFileSync(command, args, { stdio: "pipe" });
  return execFileSync(
    "setpriv",
    ["--reuid=postgres", "--regid=postgres", "--clear-groups", command, ...args],
    {
      stdio: "pipe",
      cwd: tmpdir(),
    },
  );
}

/** Without `durable` it never waits for the disk: what tests write need not outlive a power cut. */
export async function startPostgresql({ durable = false } = {}): Promise<{
  url: string;
  stop(): void;
}> {
  const bin = binaries();
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-pg-"));
  if (asRoot) {
    const id = Number(spawnSync("id", ["-u", "postgres"], { encoding: "utf8" }).stdout);
    chownSync(folder, id, id);
    chmodSync(folder, 0o700);
  }
  const data = path.join(folder, "data");
  const port = await freePort();
  asServer(path.join(bin, "initdb"), [
    "-D",
    data,
    "-A",
    "trust",
    "-U",
    "postgres",
    "-E",
    "UTF8",
    "--locale=C",
  ]);
  const settings = [
    "max_connections=200",
    "listen_addresses=127.0.0.1",
    ...(durable ? [] : ["fsync=off", "full_page_writes=off"]),
  ];
  asServer(path.join(bin, "pg_ctl"), [
    "-D",
    data,
    "-o",
    [`-p ${port} -k ${folder}`, ...settings].join(" -c "),
    "-l",
    path.join(folder, "log"),
    "-w",
    "start",
  ]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop() {
      asServer(path.join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database on that server, and answers its address. */
export async function createDatabase(server: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return `${server}/${name}`;
}
