import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import type { MailChannel } from "#app/server/outbox/channels/channel.ts";
import { resendChannel } from "#app/server/outbox/channels/resend.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { startResendServer } from "#tests/fakes/resend-server.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const shortTimeout = 300;
const patient = 20_000;

function deliveryBy(context: TestContext, channel: MailChannel, pauses: number[] = []) {
  return {
    ...context,
    publicUrl: "https://example.vn",
    channel,
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds);
    },
  };
}

const messages = (context: TestContext) =>
  readClient(context.database.read).outboxMessage.findMany({
    where: { channel: "email" },
    orderBy: { id: "asc" },
  });

async function send(context: TestContext, count: number) {
  for (let index = 0; index < count; index += 1)
    await aSentPetition(context, aSending({ person: { email: `sender-${index}@example.vn` } }));
}

async function withResend(
  work: (
    server: Awaited<ReturnType<typeof startResendServer>>,
    channel: MailChannel,
  ) => Promise<void>,
  timeoutMilliseconds = patient,
) {
  const server = await startResendServer();
  const channel = resendChannel({
    apiKey: "re_test",
    baseUrl: server.url,
    from: "office@example.vn",
    timeoutMilliseconds,
  });
  try {
    await work(server, channel);
  } finally {
    await server.stop();
  }
}

onBothDatabases("three mails go out in one batch, once, without name or content", (context) =>
  withResend(async (server, channel) => {
    await send(context, 3);
    const pauses: number[] = [];
    expect(await deliverDue(deliveryBy(context, channel, pauses))).toBe(3);
    expect(server.requests).toHaveLength(1);
    expect(pauses).toEqual([500]);
    expect(server.taken.map(({ to }) => to)).toEqual([
      "sender-0@example.vn",
      "sender-1@example.vn",
      "sender-2@example.vn",
    ]);
    for (const { headers } of server.taken)
      expect(headers).toEqual({
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
      });
    expect(JSON.stringify(server.taken)).not.toMatch(/Nguyen Thi Hoa|overdue/);
    expect((await messages(context)).map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
    expect(await deliverDue(deliveryBy(context, channel))).toBe(0);
  }),
);

onBothDatabases("429 is waited for as asked, 5xx is repeated under the same key", (context) =>
  withResend(async (server, channel) => {
    await send(context, 1);
    server.behaviours.push("too-many", "fault");
    const start = context.clock.now();
    expect(await deliverDue(deliveryBy(context, channel))).toBe(0);
    expect((await messages(context))[0]).toMatchObject({
      state: "pending",
      attempts: 1,
      nextAttemptAt: later(start, 60_000),
    });
    context.clock.set(later(start, 60_000));
    expect(await deliverDue(deliveryBy(context, channel))).toBe(0);
    context.clock.set(later(start, 6 * 60_000));
    expect(await deliverDue(deliveryBy(context, channel))).toBe(1);
    expect(new Set(server.requests.map(({ key }) => key)).size).toBe(1);
    expect(server.taken).toHaveLength(1);
  }),
);

onBothDatabases("what was taken but not answered arrives once all the same", (context) =>
  withResend(async (server, channel) => {
    await send(context, 2);
    server.behaviours.push("hang-after-taking");
    const start = context.clock.now();
    expect(await deliverDue(deliveryBy(context, channel))).toBe(0);
    context.clock.set(later(start, 60_000));
    expect(await deliverDue(deliveryBy(context, channel))).toBe(2);
    expect(server.taken).toHaveLength(2);
  }, shortTimeout),
);

onBothDatabases("after the last wait a mail is set aside for a person", (context) =>
  withResend(async (server, channel) => {
    await send(context, 1);
    server.behaviours.push(...Array.from({ length: 10 }, () => "too-many" as const));
    for (let round = 0; round < 8; round += 1) {
      context.clock.set(later(context.clock.now(), 25 * 60 * 60_000));
      await deliverDue(deliveryBy(context, channel));
    }
    expect((await messages(context))[0]).toMatchObject({ state: "set-aside", attempts: 7 });
  }),
);

onBothDatabases("an unknown outcome is not repeated after the provider forgot the key", (context) =>
  withResend(async (server, channel) => {
    await send(context, 1);
    server.behaviours.push("hang-after-taking", "fault");
    await deliverDue(deliveryBy(context, channel));
    context.clock.set(later(context.clock.now(), 25 * 60 * 60_000));
    await deliverDue(deliveryBy(context, channel));
    expect((await messages(context))[0]).toMatchObject({ state: "set-aside", attempts: 2 });
    expect(server.taken).toHaveLength(1);
  }, shortTimeout),
);
