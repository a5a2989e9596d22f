import Database from "better-sqlite3";
import pg from "pg";
import { expect } from "vitest";
import { opensPetition, type Receipt, sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { until } from "#tests/setup/until.ts";
import { faultsAfter } from "../crash/faults-after.ts";

const both = ["sqlite", "postgresql"] as const;

/** Another program that will not let anybody write. */
async function lockDatabase(url: string): Promise<() => Promise<void>> {
  if (url.startsWith("file:")) {
    const other = new Database(url.replace("file:", ""));
    other.exec("BEGIN EXCLUSIVE");
    return async () => {
      other.exec("COMMIT");
      other.close();
    };
  }
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`BEGIN; LOCK TABLE "Petition", "Draft", "HistoryHead" IN EXCLUSIVE MODE`);
  return async () => {
    await other.query("COMMIT");
    await other.end();
  };
}

onServedApp(
  "a database locked by another program is waited for; the server goes on answering meanwhile",
  both,
  async ({ start, place, context, mail }) => {
    const served = await start();
    const line = strictLine(served.url);
    const unlock = await lockDatabase(place.databaseUrl);
    let done = false;
    const sending = sendLetter(line, { email: "hoa@example.vn", from: "10.0.0.1" }).finally(() => {
      done = true;
    });
    const began = performance.now();
    let answered = 0;
    await until("the server has answered for two seconds", 10_000, async () => {
      expect((await fetch(`${served.url}/gui-phan-anh`)).status).toBe(200);
      answered += 1;
      return performance.now() - began > 2000;
    });
    expect(answered).toBeGreaterThan(3);
    expect(done).toBe(false);
    await unlock();
    const receipt = await sending;
    await until("the mail has left", 30_000, () => mail.taken.length > 0);
    await served.end("SIGTERM");
    const again = await start();
    expect(await faultsAfter(context, strictLine(again.url), [receipt], mail.taken)).toEqual([]);
  },
);

onServedApp(
  "a lock that outlasts all patience is said, leaves nothing half-written, and is forgotten after",
  ["sqlite"],
  async ({ start, place, context }) => {
    const served = await start();
    const unlock = await lockDatabase(place.databaseUrl);
    const body = new URLSearchParams({ aim: "conduct", content: "The street lamp is broken." });
    const answer = await fetch(`${served.url}/gui-phan-anh/noi-dung`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: "draft=none" },
      body,
    });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/<h1/);
    await unlock();
    const { draft } = readClient(context.database.read);
    expect(await draft.count()).toBe(0);
    const line = strictLine(served.url);
    const receipt = await sendLetter(line, { email: "hoa@example.vn", from: "10.0.0.1" });
    expect(await opensPetition(line, receipt, "10.0.0.2")).toBe(true);
  },
);

onServedApp(
  "two servers at once on one database: each letter once, each mail once",
  both,
  async ({ start, context, mail }) => {
    const servers = [await start(), await start()];
    let asked = 0;
    // Every request goes to the other server, as behind a balancer that remembers nobody.
    const line = {
      ...strictLine(""),
      comesBack: true,
      url: () => {
        asked += 1;
        return servers[asked % servers.length]?.url ?? "";
      },
    };
    const letters = Array.from({ length: 30 }, (_none, number) => ({
      email: `sender-${number}@example.vn`,
      from: `10.0.0.${number}`,
    }));
    const receipts: Receipt[] = await Promise.all(
      letters.map((letter) => sendLetter(line, letter)),
    );
    await until("every mail has left", 60_000, async () => {
      const waiting = { state: "pending", channel: "email" };
      const { outboxMessage } = readClient(context.database.read);
      return (await outboxMessage.count({ where: waiting })) === 0;
    });
    expect(await faultsAfter(context, line, receipts, mail.taken)).toEqual([]);
  },
);
