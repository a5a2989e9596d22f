import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { readConfig } from "#app/server/config.ts";
import { runJob } from "#app/server/jobs/run-job.ts";
import { timetable } from "#app/server/jobs/timetable.ts";
import { resendChannel } from "#app/server/outbox/channels/resend.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import { openDatabase } from "#app/server/persistence/engine/database.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { type ResendBehaviour, startResendServer } from "#tests/fakes/resend-server.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const minute = 60_000;
const hour = 60 * minute;
const everyMinutes = 10;
const minutesInDay = 24 * 60;

const channelTo = (url: string, timeoutMilliseconds = 20_000) =>
  resendChannel({
    apiKey: "re_test",
    baseUrl: url,
    from: "office@example.vn",
    timeoutMilliseconds,
  });

const deliver = (context: TestContext, url: string, timeoutMilliseconds?: number) =>
  deliverDue({
    ...context,
    publicUrl: "https://example.vn",
    channel: channelTo(url, timeoutMilliseconds),
    pause: async () => undefined,
  });

const send = (context: TestContext, name: string) =>
  aSentPetition(context, aSending({ person: { email: `${name}@example.vn` } }));

const states = async (context: TestContext) =>
  (
    await readClient(context.database.read).outboxMessage.findMany({
      where: { channel: "email" },
      orderBy: { id: "asc" },
    })
  ).map(({ state }) => state);

/** Tries whatever is due every ten minutes, as the timetable would, for so many minutes. */
async function passTime(context: TestContext, minutes: number, url: string) {
  for (let passed = 0; passed < minutes; passed += everyMinutes) {
    context.clock.set(later(context.clock.now(), everyMinutes * minute));
    await deliver(context, url);
  }
}

onBothDatabases(
  "a provider that cannot be reached for a day: every mail waits, and leaves once after it",
  async (context) => {
    const before = await startResendServer();
    await before.stop();
    await send(context, "morning");
    await passTime(context, minutesInDay / 2, before.url);
    await send(context, "evening");
    await passTime(context, minutesInDay / 2, before.url);
    expect(await states(context)).toEqual(["pending", "pending"]);
    const after = await startResendServer({ port: before.port });
    await passTime(context, minutesInDay, after.url);
    expect(await states(context)).toEqual(["sent", "sent"]);
    expect(after.taken.map(({ to }) => to).sort()).toEqual([
      "evening@example.vn",
      "morning@example.vn",
    ]);
    await after.stop();
  },
);

onBothDatabases(
  "a provider that answers 429 for a day and faults between: once each, or kept for a person",
  async (context) => {
    const server = await startResendServer();
    const day: ResendBehaviour[] = ["too-many", "too-many", "too-many", "fault", "too-many"];
    server.behaviours.push(...day);
    await send(context, "morning");
    await passTime(context, minutesInDay, server.url);
    expect(await states(context)).toEqual(["sent"]);
    expect(server.taken).toHaveLength(1);

    // Nothing but faults: nobody knows whether it left, so it is not sent again behind the key's back.
    server.behaviours.push(...Array.from({ length: 20 }, () => "fault" as const));
    await send(context, "unlucky");
    await passTime(context, 2 * minutesInDay, server.url);
    expect(await states(context)).toEqual(["sent", "set-aside"]);
    const unlucky = await readClient(context.database.read).outboxMessage.findFirstOrThrow({
      where: { state: "set-aside" },
    });
    const { firstAttemptAt, finishedAt } = unlucky;
    const lastTry = Date.parse(finishedAt ?? "") - Date.parse(firstAttemptAt ?? "");
    expect(lastTry).toBeGreaterThan(23 * hour);
    expect(lastTry).toBeLessThan(24 * hour);
    await server.stop();
  },
);

onBothDatabases(
  "taken at the end of a bad day but not answered: the last try still finds the key",
  async (context) => {
    const server = await startResendServer();
    server.behaviours.push("fault", "fault", "fault", "fault", "fault", "hang-after-taking");
    await send(context, "late");
    for (let passed = 0; passed < minutesInDay; passed += everyMinutes) {
      await deliver(context, server.url, 300);
      context.clock.set(later(context.clock.now(), everyMinutes * minute));
    }
    expect(await states(context)).toEqual(["sent"]);
    expect(server.taken).toHaveLength(1);
    expect(new Set(server.requests.map(({ key }) => key)).size).toBe(1);
    await server.stop();
  },
);

onBothDatabases("two workers at once: each mail leaves once", async (context, database) => {
  const server = await startResendServer({ answerAfterMilliseconds: 20 });
  for (let number = 0; number < 120; number += 1) await send(context, `sender-${number}`);
  const other = { ...context, database: openDatabase(database.url) };
  const sent = await Promise.all([
    deliver(context, server.url),
    deliver(other, server.url),
    deliver(context, server.url),
  ]);
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(120);
  expect(new Set(server.taken.map(({ to }) => to)).size).toBe(120);
  expect(server.taken).toHaveLength(120);
  await other.database.close();
  await server.stop();
});

onBothDatabases(
  "a clock set back an hour: new mail leaves at once, nothing leaves twice, the history holds",
  async (context) => {
    const server = await startResendServer();
    const config = readConfig({
      DEMO: "1",
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: server.url,
    });
    const job = timetable.find(({ name }) => name === "deliver-outbox");
    if (!job) throw new Error("no such job");
    await send(context, "before");
    expect(await runJob(config, context, job)).toBe(true);
    const start = context.clock.now();
    context.clock.set(later(start, -hour));
    await send(context, "after");
    expect(await runJob(config, context, job)).toBe(true);
    expect(server.taken.map(({ to }) => to)).toEqual(["before@example.vn", "after@example.vn"]);
    context.clock.set(later(start, minute));
    expect(await runJob(config, context, job)).toBe(true);
    expect(server.taken).toHaveLength(2);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const daily = timetable.find(({ name }) => name === "mail-history-head");
    if (!daily) throw new Error("no such job");
    await runJob(config, context, daily);
    context.clock.set(later(start, -24 * hour));
    expect(await runJob(config, context, daily)).toBe(false);
    await server.stop();
  },
);
