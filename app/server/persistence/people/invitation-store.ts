import { type Transaction, writeClient } from "../engine/database.ts";

/** Why a one-time link was made. */
export type LinkPurpose = "invitation" | "recovery" | "break-glass";

export async function insertInvitation(
  transaction: Transaction,
  invitation: {
    officerId: number;
    purpose: LinkPurpose;
    tokenHash: string;
    createdAt: string;
    expiresAt: string;
  },
) {
  const client = await writeClient(transaction);
  await client.invitation.create({ data: invitation });
}

/** Uses it up. Answers false when it was used in the meantime. */
export async function consumeInvitation(transaction: Transaction, id: number, at: string) {
  const client = await writeClient(transaction);
  const { count } = await client.invitation.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1;
}

/** No one-time link of this officer that was made before opens anything any more. */
export async function closeInvitationsOf(transaction: Transaction, officerId: number, at: string) {
  const client = await writeClient(transaction);
  await client.invitation.updateMany({
    where: { officerId, usedAt: null },
    data: { usedAt: at },
  });
}
