/** Copies of a PostgreSQL database by its own tools, `pg_dump` and `pg_restore`. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { databaseToolEnvironment } from "../../config.ts";
import type { ScratchDatabase, Snapshot } from "./database-snapshot.ts";

type Ask = <Row>(sql: string) => Promise<Row[]>;
type Reads = (ask: Ask, kind: "postgresql") => Promise<Snapshot>;

const debianFolder = "/usr/lib/postgresql";
const reasonLengthMax = 300;

/** The newest of Debian's versions, because a tool must not be older than the server; else the path's. */
function toolPath(name: string): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newest = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(debianFolder, version, "bin", name))
    .find((file) => existsSync(file));
  return newest ?? name;
}

/** The password goes through the environment: a command line can be read by everyone on the machine. */
function run(name: string, url: string, args: readonly string[]): Promise<void> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return new Promise((resolve, reject) => {
    const child = spawn(toolPath(name), [...args, `--dbname=${address}`], {
      env: databaseToolEnvironment(password ? { PGPASSWORD: password } : {}),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (piece) => {
      said += piece;
    });
    child.on("error", () =>
      reject(
        new Error(
          `${name} was not found: install PostgreSQL's tools (Debian: apt-get install postgresql-client)`,
        ),
      ),
    );
    child.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${name} failed: ${said.trim().slice(0, reasonLengthMax)}`)),
    );
  });
}

async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const askOf =
  (client: pg.Client): Ask =>
  async <Row>(sql: string) =>
    (await client.query(sql)).rows as Row[];

/** Counts and dump are made from one exported snapshot, so that they agree while others write. */
function copyInto(url: string, target: string, read: Reads): Promise<Snapshot> {
  return withConnection(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const exported = await client.query("SELECT pg_export_snapshot() AS name");
    const snapshot = await read(askOf(client), "postgresql");
    const name = String(exported.rows[0]?.name);
    await run("pg_dump", url, [
      "--format=custom",
      "--no-owner",
      "--no-privileges",
      `--snapshot=${name}`,
      `--file=${target}`,
    ]);
    await client.query("COMMIT");
    return snapshot;
  });
}

const isEmpty = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query(
      "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1",
    );
    return rows.length === 0;
  });

function restoreFrom(copy: string, url: string): Promise<void> {
  return run("pg_restore", url, ["--no-owner", "--no-privileges", "--exit-on-error", copy]);
}

const sizeOf = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query("SELECT pg_database_size(current_database()) AS bytes");
    return Number(rows[0]?.bytes);
  });

const askDatabase = <T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> =>
  withConnection(url, (client) => work(askOf(client)));

/** The restore itself built every index anew and checked every constraint; it threw if one failed. */
const integrityFaults = (url: string): Promise<readonly string[]> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT conname AS name FROM pg_constraint WHERE NOT convalidated
       UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid`,
    );
    return rows.map(({ name }) => `${name} is not valid`);
  });

/** Always under the same name, so that what a killed process left behind goes with the next one. */
async function scratch(url: string): Promise<ScratchDatabase> {
  const address = new URL(url);
  const name = `${decodeURIComponent(address.pathname.slice(1))}_drill`.replace(/"/g, "");
  address.pathname = `/${encodeURIComponent(name)}`;
  const drop = () =>
    withConnection(url, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });
  await drop();
  await withConnection(url, async (client) => {
    await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`).catch(() => {
      throw new Error(
        "no scratch database could be made: give the user of DATABASE_URL the right CREATEDB",
      );
    });
  });
  return { url: address.toString(), drop };
}

export const postgresqlCopies = {
  copyInto,
  isEmpty,
  restoreFrom,
  sizeOf,
  askDatabase,
  integrityFaults,
  scratch,
};
