import type { Reader } from "../engine/database.ts";
import { askFirst, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { findAgency } from "../people/agency-reading.ts";
import { petitionRowById, senderRow } from "../petition/native-rows.ts";

const message = select("m", tables.OutboxMessage);

/** A call or a letter that still waits, with everything its words are made from. */
export async function readOpenTask(reader: Reader, id: number, channel: "call" | "letter") {
  const task = await askFirst(
    reader,
    message,
    `FROM "OutboxMessage" m WHERE m."id" = $1 AND m."channel" = $2 AND m."state" = 'pending'`,
    id,
    channel,
  );
  if (task === null) return null;
  return {
    ...task,
    petition: task.petitionId === null ? null : await petitionOfTask(reader, task.petitionId),
  };
}

async function petitionOfTask(reader: Reader, id: number) {
  const row = await petitionRowById(reader, id);
  if (row === null) return null;
  const receivingUnit = await findAgency(reader, row.receivingUnitId);
  if (receivingUnit === null) throw new Error("a petition's agency is missing");
  return {
    ...row,
    sender: await senderRow(reader, id),
    receivingUnit,
  };
}

export type OpenTaskRow = NonNullable<Awaited<ReturnType<typeof readOpenTask>>>;
