/**
 * `npm run bench [-- --petitions N --database postgres://… --works PREFIX --seconds S --baseline FILE
 * --json]`: what each work costs the server, on a database that it fills, with a bare server as the floor.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { addresses } from "#app/addresses.ts";
import { aBrowser, expectStatus } from "#tests/setup/browser.ts";
import { growth, judged, judgedAt, type Verdict } from "./bench/budgets.ts";
import { databaseIn, fillDatabase } from "./bench/filled-database.ts";
import { type FirstVisit, firstVisit } from "./bench/first-visit.ts";
import { type Measured, measure, type Work } from "./bench/measure.ts";
import { startMeasured } from "./bench/measured-process.ts";
import { freePort, untilReady } from "./bench/ports.ts";
import { allWorks } from "./bench/works.ts";
import { serveCommand, serveEnvironment } from "./serve-command.mjs";

const { values: options } = parseArgs({
  options: {
    petitions: { type: "string", default: "100000" },
    database: { type: "string" },
    works: { type: "string", default: "" },
    seconds: { type: "string", default: "3" },
    baseline: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const seconds = Number(options.seconds);
const concurrencies = [1, judgedAt];
const say = (text: string) => void process.stderr.write(`${text}\n`);

type Report = {
  readonly floor: Measured[];
  readonly petitions: number;
  readonly database: string;
  readonly memoryMebibytes: number;
  readonly firstVisits: FirstVisit[];
  readonly works: Measured[];
  readonly budgets: readonly Verdict[];
};

const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-bench-"));
try {
  const report = await bench();
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else print(report);
  process.exitCode = report.budgets.every(({ held }) => held) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<Report> {
  const petitions = Number(options.petitions);
  const databaseUrl = options.database ?? databaseIn(folder);
  const port = await freePort();
  const environment = {
    ...serveEnvironment,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    TRUSTED_PROXIES: "1",
  };
  say(`filling ${databaseUrl.replace(/:.*/, "")} with ${petitions} petitions`);
  const filling = performance.now();
  const scene = await fillDatabase(environment, petitions, say);
  say(`  filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`);
  const floor = await measureFloor();
  const server = startMeasured(serveCommand, environment);
  try {
    await untilReady(port);
    const visits = [await firstVisit(port, addresses.send.start), await firstVisit(port, "/")];
    const works: Measured[] = [];
    for (const work of allWorks({ port, ...scene }))
      if (work.name.startsWith(options.works)) works.push(...(await measured(work, server)));
    const memory = Number(server.memoryMebibytes().toFixed(0));
    const before = options.baseline
      ? (JSON.parse(readFileSync(options.baseline, "utf8")) as Report).works
      : [];
    return {
      floor,
      petitions,
      database: databaseUrl.replace(/:.*/, ""),
      memoryMebibytes: memory,
      firstVisits: visits,
      works,
      budgets: [...judged(works, memory, visits[0]?.bytes ?? 0), ...growth(works, before)],
    };
  } finally {
    await server.stop();
  }
}

async function measured(work: Work, server: Parameters<typeof measure>[1]) {
  const results: Measured[] = [];
  for (const concurrency of concurrencies)
    results.push(await measure(work, server, { concurrency, seconds }));
  const [alone, together] = results;
  say(`  ${work.name}: ${alone?.cpuMilliseconds} ms, ${together?.cpuMilliseconds} ms`);
  return results;
}

async function measureFloor(): Promise<Measured[]> {
  const port = await freePort();
  const bare = startMeasured([process.execPath, "scripts/bench/floor-server.mjs"], {
    PORT: String(port),
  });
  try {
    const browsers = concurrencies.map(() => aBrowser(port, "10.250.0.2"));
    await untilReady(port);
    const work: Work = {
      name: "floor",
      person: async () => {
        const browser = aBrowser(port, "10.250.0.2");
        return async () => void expectStatus(await browser.get("/"), 200, "floor");
      },
    };
    for (const browser of browsers) browser.leave();
    return await measured(work, bare);
  } finally {
    await bare.stop();
  }
}

function print(report: Report) {
  const columns = "work|at|per second|CPU ms|p50|p95|p99".split("|");
  const lines = [...report.floor, ...report.works].map((one) => [
    one.work,
    one.concurrency,
    one.perSecond,
    one.cpuMilliseconds,
    one.p50,
    one.p95,
    one.p99,
  ]);
  table([columns, ...lines]);
  for (const { path: page, bytes, requests } of report.firstVisits)
    process.stdout.write(`first visit of ${page}: ${bytes} bytes in ${requests} requests\n`);
  process.stdout.write(`memory (PSS): ${report.memoryMebibytes} MiB\n\n`);
  table([
    ["budget", "at most", "measured", "held"],
    ...report.budgets.map(({ work, budget, measured: is, held }) => [
      work,
      budget,
      is,
      held ? "yes" : "NO",
    ]),
  ]);
}

function table(rows: readonly (readonly (string | number)[])[]) {
  const widths = (rows[0] ?? []).map((_cell, at) =>
    Math.max(...rows.map((row) => String(row[at] ?? "").length)),
  );
  for (const row of rows)
    process.stdout.write(
      `${row.map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at] ?? 0) : String(cell).padStart(widths[at] ?? 0))).join("  ")}\n`,
    );
  process.stdout.write("\n");
}
