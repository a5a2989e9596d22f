import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, pick, type SelectedRow, select, text } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { senderRow } from "./native-rows.ts";

const contact = select("p", pick(tables.Petition, "language"), {
  email: text(`COALESCE(s."email", '')`),
  // Whoever cannot be called is reached by the one who sent it in his place.
  phone: text(`COALESCE(NULLIF(s."phone", ''), s."helperPhone", '')`),
});
export type SenderContact = SelectedRow<typeof contact>;

/** How the sender can be told; the name is not needed for that. */
export async function findSenderContact(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<SenderContact> {
  const row = await askFirst(
    handle,
    contact,
    `FROM "Petition" p LEFT JOIN "Sender" s ON s."petitionId" = p."id" WHERE p."id" = $1`,
    petitionId,
  );
  if (row === null) throw new Error("a message about no petition");
  return row;
}

/** The whole sender; whoever shows it to staff records that it was opened. */
export const findSender = (handle: Reader | Transaction, petitionId: number) =>
  senderRow(handle, petitionId);

const ways = ["phone", "email", "address", "postalAddress"] as const;

/** Whether the same person sent both: under one name, and reached in one way. */
export async function isSameSender(handle: Reader | Transaction, one: number, other: number) {
  const [first, second] = [await findSender(handle, one), await findSender(handle, other)];
  if (first === null || second === null || first.nameSortKey !== second.nameSortKey) return false;
  return ways.some((way) => first[way] !== "" && first[way] === second[way]);
}
