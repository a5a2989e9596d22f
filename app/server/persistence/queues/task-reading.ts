import { type Reader, readClient } from "../engine/database.ts";

/** A call or a letter that still waits, with everything its words are made from. */
export async function readOpenTask(reader: Reader, id: number, channel: "call" | "letter") {
  return readClient(reader).outboxMessage.findFirst({
    where: { id, channel, state: "pending" },
    include: {
      petition: { include: { sender: true, reply: true, receivingUnit: true } },
    },
  });
}

export type OpenTaskRow = NonNullable<Awaited<ReturnType<typeof readOpenTask>>>;
