import { type Reader, readClient } from "../engine/database.ts";

/** What an administrator looks at first: mail that waits or was set aside, and the last timed work. */
export async function systemState(reader: Reader) {
  const client = readClient(reader);
  const waiting = await client.outboxMessage.count({
    where: { state: "pending", channel: "email" },
  });
  const oldest = await client.outboxMessage.findFirst({
    where: { state: "pending", channel: "email" },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true },
  });
  const newestSent = await client.outboxMessage.findFirst({
    where: { state: "sent" },
    orderBy: { finishedAt: "desc" },
    select: { finishedAt: true },
  });
  const setAside = await client.outboxMessage.count({ where: { state: "set-aside" } });
  return {
    waiting,
    setAside,
    oldestWaitingAt: oldest?.createdAt ?? null,
    lastSentAt: newestSent?.finishedAt ?? null,
  };
}
