/** `npm run bench`: what each work costs the server; `npm run bench -- --help` names the options. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { startSmtpReceiver } from "#tests/fakes/smtp-receiver.ts";
import { createDatabase, startPostgresql } from "#tests/setup/postgresql.ts";
import { type ComparisonReport, compareHouses } from "./bench/comparisons.ts";
import { verdictsOf } from "./bench/figures.ts";
import { missingIn, openHouse, type Plan } from "./bench/house.ts";
import { withFigures } from "./bench/measurements-table.ts";
import { type Options, readOptions, UsageError, usage } from "./bench/options.ts";
import { type OrdinaryReport, runOrdinary } from "./bench/ordinary-run.ts";
import { printReport } from "./bench/print-report.ts";

const smallest = 1_000;
const document = path.join("docs", "measurements.md");
const say = (text: string) => void process.stderr.write(`${text}\n`);

function stopWith(line: string): never {
  say(`✗ ${line}`);
  process.exit(1);
}

function optionsOrStop(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) stopWith(`${error.message} (npm run bench -- --help)`);
    throw error;
  }
}

const options = optionsOrStop();
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const missing = options.against === undefined ? null : missingIn(options.against);
if (missing !== null) stopWith(missing);

/** What must go when the bench ends, also when it is interrupted. */
const cleanUps: (() => void)[] = [];
const cleanUp = () => {
  for (const clean of cleanUps.splice(0).reverse()) clean();
};
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });

const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-bench-"));
cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
const mail = await startSmtpReceiver();
try {
  await bench();
} finally {
  await mail.stop();
  cleanUp();
}

async function bench() {
  const comparisons = await compare();
  const ordinary = comparisons.length === 0 ? await runAlone() : null;
  const figures = [ordinary, ...comparisons].flatMap((report) => report?.figures ?? []);
  const budgets = verdictsOf(figures);
  if (options.json) {
    const { petitions } = options;
    process.stdout.write(`${JSON.stringify({ petitions, ...ordinary, comparisons, budgets })}\n`);
  } else printReport(ordinary, comparisons, budgets);
  if (options.write) {
    const { command } = options;
    const day = civilDateInVietnam(new Date());
    const text = withFigures(readFileSync(document, "utf8"), figures, { command, day });
    writeFileSync(document, text);
  }
  process.exitCode = budgets.every(({ held }) => held) ? 0 : 1;
}

async function open(what: string, plan: Partial<Plan> = {}) {
  const { petitions } = options;
  say(`filling ${what} with ${plan.petitions ?? petitions} petitions`);
  const began = performance.now();
  const house = await openHouse({ petitions, folder, smtpUrl: mail.url, ...plan });
  say(`  filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return house;
}

async function runAlone(): Promise<OrdinaryReport> {
  const { petitions, database } = options;
  const kind = database?.startsWith("postgres") ? "PostgreSQL" : "SQLite";
  const house = await open(kind, { databaseUrl: database });
  return runOrdinary(house, `${petitions} in ${kind}`, { ...options, say });
}

async function compare(): Promise<ComparisonReport[]> {
  const { growth, postgresql, against, petitions } = options;
  const asked = { ...options, say };
  const reports: ComparisonReport[] = [];
  if (growth !== null) {
    const small = await open("a small database", { petitions: smallest });
    const large = await open("a large database", { petitions: growth });
    const of = `${growth} beside ${smallest} in SQLite`;
    reports.push(await compareHouses("growth", of, [small, large], asked));
  }
  if (postgresql) {
    const embedded = await open("SQLite");
    const server = await open("PostgreSQL", { databaseUrl: await emptyPostgresql() });
    const of = `${petitions} in PostgreSQL beside SQLite`;
    reports.push(await compareHouses("postgresql", of, [embedded, server], asked));
  }
  if (against !== undefined) {
    const other = await open(`the database of ${against}`, { checkout: path.resolve(against) });
    const own = await open("a copy of it", { copyOf: other });
    const of = `${petitions} in SQLite, this checkout beside ${path.basename(path.resolve(against))}`;
    reports.push(await compareHouses("against", of, [other, own], asked));
  }
  return reports;
}

/** Durable, as an office runs it. */
async function emptyPostgresql(): Promise<string> {
  const server = await startPostgresql({ durable: true });
  cleanUps.push(server.stop);
  return createDatabase(server.url, "bench");
}
