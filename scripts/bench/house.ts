/** A filled database and the built server of one checkout on it, to be started as often as wanted. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { serverAddresses } from "#app/addresses.ts";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { databasePath } from "#app/server/persistence/engine/database-url.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { renewWords } from "#app/server/usecases/administration/renew-words.ts";
import { freePort } from "#tests/setup/free-port.ts";
import { until } from "#tests/setup/until.ts";
import { serveEnvironment } from "../serve-command.mjs";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";
import { type FilledScene, filledScene, type Scene } from "./scene.ts";

const startMilliseconds = 60_000;
/**
 * A Wednesday that is no holiday, ten in the morning in Viet Nam: on a Sunday no digests are sent, and
 * whoever measured then would find timed work twenty times as cheap.
 */
const alwaysBegins = "2026-11-25T03:00:00.000Z";

export type House = {
  readonly scene: Scene;
  readonly environment: Readonly<Record<string, string>>;
  /** Returns when the server is ready. */
  readonly start: () => Promise<MeasuredProcess>;
};

export type Plan = {
  readonly petitions: number;
  /** Where everything may be kept until the bench ends. */
  readonly folder: string;
  readonly smtpUrl: string;
  /** An empty database; without one a file in a folder of its own. */
  readonly databaseUrl?: string | undefined;
  /** The checkout whose code fills and serves; without one this. */
  readonly checkout?: string | undefined;
  /** Takes over what this one was filled with, brought up to this checkout's tables. */
  readonly copyOf?: House | undefined;
};

/** One line that says what is missing and the cure, or null where the checkout can be served. */
export function missingIn(checkout: string): string | null {
  for (const [file, cure] of [
    ["scripts/bench/filled-database.ts", "name the folder of a checkout"],
    ["node_modules/.bin/tsx", `run "npm ci" in ${checkout}`],
    ["build/server/index.js", `run "npm run build" in ${checkout}`],
  ] as const)
    if (!existsSync(path.join(checkout, file))) return `${checkout} has no ${file}: ${cure}`;
  return null;
}

/** Waits until a server is ready on the port; throws after a minute. */
export const untilReady = (port: number) =>
  until(`a server is ready on port ${port}`, startMilliseconds, async () => {
    const answer = await fetch(`http://127.0.0.1:${port}${serverAddresses.ready}`).catch(
      () => null,
    );
    return answer?.status === 200;
  });

export async function openHouse(plan: Plan): Promise<House> {
  const { petitions, smtpUrl, checkout = "." } = plan;
  const folder = mkdtempSync(path.join(plan.folder, "house-"));
  const port = await freePort();
  const environment = {
    ...serveEnvironment,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: folder,
    DATABASE_URL: plan.databaseUrl ?? `file:${path.join(folder, "bench.db")}`,
    SMTP_URL: smtpUrl,
    PORT: String(port),
    TRUSTED_PROXIES: "1",
    FIXED_NOW: alwaysBegins,
  };
  const filled = plan.copyOf
    ? await copyFilled(plan.copyOf, environment.DATABASE_URL)
    : filledScene.parse(JSON.parse(await fill(checkout, environment, petitions)));
  const command = await serveCommandOf(checkout);
  return {
    scene: { ...filled, port },
    environment,
    start: async () => {
      const server = startMeasured(command, environment, checkout);
      await untilReady(port);
      return server;
    },
  };
}

async function copyFilled({ scene, environment }: House, url: string): Promise<FilledScene> {
  copyFileSync(databasePath(environment.DATABASE_URL ?? ""), databasePath(url));
  await migrateDatabase(".", url);
  await bringWordsUp(environment, url);
  return scene;
}

/** What timed work does after an upgrade is done before anything is measured. */
async function bringWordsUp(environment: House["environment"], url: string) {
  const context = openContext(readConfig({ ...environment, DATABASE_URL: url }));
  await renewWords(context);
  await context.close();
}

async function serveCommandOf(checkout: string): Promise<readonly string[]> {
  const place = pathToFileURL(path.resolve(checkout, "scripts", "serve-command.mjs"));
  const { serveCommand } = (await import(place.href)) as { serveCommand: readonly string[] };
  return serveCommand;
}

/** In a process of its own: what filling leaves behind in memory is not to slow what is measured. */
function fill(
  checkout: string,
  environment: Readonly<Record<string, string>>,
  petitions: number,
): Promise<string> {
  const script = path.resolve("scripts", "bench", "fill.mjs");
  const child = spawn(process.execPath, ["--import", "tsx", script, String(petitions)], {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let answer = "";
  child.stdout.on("data", (piece) => {
    answer += piece;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(answer) : reject(new Error(`the database was not filled: ${code}`)),
    );
  });
}
