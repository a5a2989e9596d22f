/** The built server on a demonstration of its own, as a process whose memory can be looked at. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { addresses as pages, staffAddress } from "#app/addresses.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { serveCommand } from "../../scripts/serve-command.mjs";
import { hiddenFields, openBrowser, textOf } from "../setup/browser.ts";
import { freePort } from "../setup/free-port.ts";
import type { Target } from "./requests.ts";

const startMilliseconds = 60_000;
const stepMilliseconds = 200;
const officer = "tiep-nhan@an-thai.example.vn";
/** Who works where; most of the addresses are theirs. */
const staff: { readonly [area: string]: readonly string[] } = {
  "/van-phong": ["mot-cua@an-thai.example.vn", officer, "lanh-dao@an-thai.example.vn"],
  "/co-quan": ["can-bo@so-xay-dung.example.vn", "lanh-dao@so-xay-dung.example.vn"],
  "/quan-tri": ["quan-tri@an-thai.example.vn"],
};

export async function startServer() {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-fuzz-"));
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: folder,
    PORT: String(port),
    // So that memory is swept before it is taken: what still grows is kept by somebody.
    NODE_OPTIONS: "--max-old-space-size=160 --max-semi-space-size=8",
  };
  delete (env as NodeJS.ProcessEnv).DATABASE_URL;
  const prepared = spawnSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], { env });
  if (prepared.status !== 0) throw new Error(`preparing failed: ${prepared.stderr}`);
  // What it logs of faults is wanted, what it logs of requests is not kept.
  const [program, ...args] = serveCommand;
  const server = spawn(program, args, {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (piece) => {
      words = `${words}${piece}`.slice(-20_000);
    });
  await ready(port, server);
  return {
    port,
    process: server,
    lastWords: () => words,
    residentKilobytes: () => residentKilobytes(server.pid ?? 0),
    target: async (): Promise<Target> => {
      const codes = codesIn(path.join(folder, "hoi-am.db"));
      await writeNote(port, codes[0] ?? "");
      return { addresses: addresses(), codes, sessions: await sessions(port) };
    },
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null && server.kill()) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(port: number, server: ChildProcess) {
  for (let waited = 0; waited < startMilliseconds; waited += stepMilliseconds) {
    if (server.exitCode !== null) throw new Error("the server ended at once");
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, stepMilliseconds));
  }
  throw new Error("the server did not start in time");
}

function residentKilobytes(pid: number): number {
  const [, size = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(size);
}

type RouteEntry = { path?: string; index?: boolean; children?: RouteEntry[] };

/** Every address that the product answers, as the framework itself lists them. */
function addresses(): string[] {
  const text = execFileSync("node_modules/.bin/react-router", ["routes", "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const walk = (entries: RouteEntry[], above: string): string[] =>
    entries.flatMap(({ path: own, children, index }) => {
      const here = own ? `${above}/${own}` : above;
      return children ? walk(children, here) : [index ? above || "/" : here];
    });
  return [...new Set(walk(JSON.parse(text.slice(text.indexOf("["))), ""))].sort();
}

function codesIn(file: string): string[] {
  const database = new Database(file, { readonly: true });
  try {
    const rows = database.prepare(`SELECT code FROM "Petition" ORDER BY id`).all();
    return (rows as { code: string }[]).map(({ code }) => code);
  } finally {
    database.close();
  }
}

async function sessions(port: number): Promise<Target["sessions"]> {
  const found: Record<string, string[]> = {};
  for (const [area, people] of Object.entries(staff)) {
    found[area] = [];
    for (const email of people) found[area].push(await sessionOf(port, email));
  }
  return found;
}

/** One act of an officer, so that what is loaded at the first one does not count as growth. */
async function writeNote(port: number, code: string) {
  const browser = openBrowser(() => `http://localhost:${port}`, "127.0.0.1");
  await browser.post(pages.account.signIn, { email: officer, password: demoPassword });
  const page = staffAddress(pages.office.queue, "petition", { code });
  const form = hiddenFields(textOf(await browser.get(page)));
  const answer = await browser.post(page, { ...form, intent: "add-note", text: "A note." });
  browser.leave();
  if (answer.status !== 302) throw new Error(`the note was answered ${answer.status}`);
}

async function sessionOf(port: number, email: string): Promise<string> {
  const browser = openBrowser(() => `http://localhost:${port}`, "127.0.0.1");
  await browser.post(pages.account.signIn, { email, password: demoPassword });
  browser.leave();
  const session = browser.cookies.get("session");
  if (session === undefined) throw new Error(`${email} could not sign in`);
  return session;
}
