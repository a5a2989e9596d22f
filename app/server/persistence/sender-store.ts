import { type Reader, readClient, type Transaction } from "./database.ts";

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
  const row = await readClient(handle).petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: { language: true, sender: { select: { email: true, phone: true } } },
  });
  return {
    language: row.language,
    email: row.sender?.email ?? "",
    phone: row.sender?.phone ?? "",
  };
}

/** The whole sender; whoever shows it to staff records that it was opened. */
export async function findSender(handle: Reader | Transaction, petitionId: number) {
  return readClient(handle).sender.findUnique({ where: { petitionId } });
}
