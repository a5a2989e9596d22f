import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { smtpChannel } from "#app/server/outbox/channels/smtp.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { startSmtpReceiver } from "#tests/fakes/smtp-receiver.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const hour = 60 * 60_000;

async function withSmtp(
  context: TestContext,
  work: (
    receiver: Awaited<ReturnType<typeof startSmtpReceiver>>,
    deliver: () => Promise<number>,
    message: () => Promise<{ state: string; attempts: number } | null>,
  ) => Promise<void>,
  plain = true,
) {
  const receiver = await startSmtpReceiver();
  const channel = smtpChannel({
    url: receiver.url,
    plain,
    from: "office@example.vn",
    timeoutMilliseconds: 2_000,
  });
  const delivery = {
    ...context,
    publicUrl: "https://example.vn",
    channel,
    pause: async () => undefined,
  };
  await aSentPetition(context, aSending({ person: { email: "sender@example.vn" } }));
  try {
    await work(
      receiver,
      () => deliverDue(delivery),
      () =>
        readClient(context.database.read).outboxMessage.findFirst({ where: { channel: "email" } }),
    );
  } finally {
    await receiver.stop();
  }
}

const idOf = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)?.[1];

onBothDatabases("a mail goes out through the province's own server", (context) =>
  withSmtp(context, async (receiver, deliver, message) => {
    expect(await deliver()).toBe(1);
    const [mail = ""] = receiver.received;
    expect(mail).toContain("To: sender@example.vn");
    expect(mail).toMatch(/multipart\/alternative/);
    expect(mail).toContain("/tra-cuu");
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(mail).toMatch(/^X-Auto-Response-Suppress: All\r?$/m);
    expect(await message()).toMatchObject({ state: "sent" });
  }),
);

onBothDatabases(
  "a mail cut off after DATA is repeated once, under the same Message-ID",
  (context) =>
    withSmtp(context, async (receiver, deliver, message) => {
      receiver.state.breakAfterData = 5;
      await deliver();
      context.clock.set(later(context.clock.now(), hour));
      await deliver();
      context.clock.set(later(context.clock.now(), 30 * hour));
      await deliver();
      expect(receiver.received).toHaveLength(2);
      expect(new Set(receiver.received.map(idOf)).size).toBe(1);
      expect(await message()).toMatchObject({ state: "set-aside", attempts: 2 });
    }),
);

onBothDatabases("an address that does not exist is set aside at once", (context) =>
  withSmtp(context, async (receiver, deliver, message) => {
    receiver.state.refuseRecipients = true;
    await deliver();
    expect(await message()).toMatchObject({ state: "set-aside", attempts: 1 });
  }),
);

onBothDatabases("a server that is down is tried again", async (context) => {
  await withSmtp(context, async (receiver, deliver, message) => {
    await receiver.stop();
    await deliver();
    expect(await message()).toMatchObject({ state: "pending", attempts: 1 });
  });
});

onBothDatabases("a server that offers no TLS gets nothing, and is tried again", (context) =>
  withSmtp(
    context,
    async (receiver, deliver, message) => {
      await deliver();
      expect(receiver.received).toEqual([]);
      expect(await message()).toMatchObject({ state: "pending", attempts: 1 });
    },
    false,
  ),
);
