import { spawn } from "node:child_process";
import { expect } from "vitest";
import { sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { serverSettings } from "#tests/setup/served-app.ts";
import { until } from "#tests/setup/until.ts";

onServedApp(
  "a server may leave the timed work to a worker, which ends when it is told to",
  ["sqlite", "postgresql"],
  async ({ start, context, place, mail }) => {
    const served = await start({ TIMED_WORK: "worker" });
    await sendLetter(strictLine(served.url), { email: "hoa@example.vn", from: "10.0.0.1" });
    const worked = () =>
      readClient(context.database.read).jobLease.count({ where: { name: "deliver-outbox" } });
    expect(await worked()).toBe(0);
    const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
      env: serverSettings(place, 0),
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((done) => worker.on("exit", (code) => done(code)));
    await until("the worker has delivered the mail", 60_000, () => mail.taken.length > 0);
    expect(await worked()).toBe(1);
    worker.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
);
