/** The built server as a process of its own, as an office runs it. Needs `react-router build`. */
import { type ChildProcess, spawn } from "node:child_process";
import { serveCommand } from "../../scripts/serve-command.mjs";
import { freePort } from "./free-port.ts";
import { testKeys } from "./test-context.ts";
import { until } from "./until.ts";

const startMilliseconds = 60_000;

export type Served = {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote to its log so far. */
  readonly log: () => string;
  /** The exit code, or null where a signal ended it. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
};

export type Place = {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly mailUrl: string;
};

const addressOf = (port: number) => `http://127.0.0.1:${port}`;

/** The environment of an office's server, and of the verbs typed beside it. */
export const serverSettings = ({ databaseUrl, folder, mailUrl }: Place, port: number) => ({
  PATH: process.env.PATH,
  NODE_ENV: "production" as const,
  PORT: String(port),
  PUBLIC_URL: addressOf(port),
  DATABASE_URL: databaseUrl,
  DATA_DIR: folder,
  RECEIPT_KEY: testKeys.receiptKey,
  SESSION_SECRET: testKeys.sessionSecret,
  MAIL_FROM: "office@example.vn",
  RESEND_API_KEY: "re_test",
  RESEND_BASE_URL: mailUrl,
  TRUSTED_PROXIES: "1",
});

/** Starts it and answers when it is ready. */
export async function startServed(
  place: Place,
  more: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const port = await freePort();
  const url = addressOf(port);
  const [program, ...args] = serveCommand;
  const server = spawn(program, args, {
    env: { ...serverSettings(place, port), ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const output of [server.stdout, server.stderr])
    output.on("data", (piece) => {
      log += piece;
    });
  const ended = new Promise<number | null>((done) => server.on("exit", (code) => done(code)));
  await until(`the server is ready\n${log}`, startMilliseconds, async () => {
    if (server.exitCode !== null) throw new Error(`the server did not start:\n${log}`);
    return isReady(url);
  });
  return {
    url,
    process: server,
    log: () => log,
    end: (signal) => {
      server.kill(signal);
      return ended;
    },
  };
}

async function isReady(url: string) {
  try {
    return (await fetch(`${url}/health/ready`)).status === 200;
  } catch {
    return false;
  }
}
