import type { Reader, Transaction } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import { senderRow } from "./native-rows.ts";

export type SenderContact = {
  readonly email: string;
  readonly phone: string;
  readonly language: string;
};

/** How the sender can be told; the name is not needed for that. */
export async function findSenderContact(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<SenderContact> {
  const [row] = await askRows<SenderContact>(
    handle,
    `SELECT p."language", COALESCE(s."email", '') AS "email", COALESCE(s."phone", '') AS "phone"
     FROM "Petition" p LEFT JOIN "Sender" s ON s."petitionId" = p."id" WHERE p."id" = $1`,
    petitionId,
  );
  if (row === undefined) throw new Error("a message about no petition");
  return row;
}

/** The whole sender; whoever shows it to staff records that it was opened. */
export const findSender = (handle: Reader | Transaction, petitionId: number) =>
  senderRow(handle, petitionId);
