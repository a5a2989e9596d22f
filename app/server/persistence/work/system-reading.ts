import type { Reader } from "../engine/database.ts";
import { askFirst, number, select, textOrNull } from "../engine/selected-rows.ts";

const waitingMail = `FROM "OutboxMessage" WHERE "state" = 'pending' AND "channel" = 'email'`;
const state = select(
  "m",
  {},
  {
    waiting: number(`(SELECT COUNT(*) ${waitingMail})`),
    setAside: number(`(SELECT COUNT(*) FROM "OutboxMessage" WHERE "state" = 'set-aside')`),
    oldestWaitingAt: textOrNull(`(SELECT MIN("createdAt") ${waitingMail})`),
    lastSentAt: textOrNull(
      `(SELECT MAX("finishedAt") FROM "OutboxMessage" WHERE "state" = 'sent')`,
    ),
  },
);

/** What an administrator looks at first: mail that waits or was set aside, and the last that left. */
export async function systemState(reader: Reader) {
  const found = await askFirst(reader, state, "");
  return found ?? { waiting: 0, setAside: 0, oldestWaitingAt: null, lastSentAt: null };
}
