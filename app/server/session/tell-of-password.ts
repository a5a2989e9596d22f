import { todayOf } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { enqueueMessages } from "../persistence/work/outbox-writing.ts";

/** Tells the owner that the password is another one now, so that nobody changes it in silence. */
export async function tellOfPassword(
  context: Context,
  transaction: Transaction,
  officer: { readonly id: number; readonly email: string; readonly language: string },
) {
  const at = context.clock.now();
  const message = {
    messageKey: `password-changed:${at}:${officer.id}`,
    petitionId: null,
    channel: "email" as const,
    template: "password-changed",
    language: officer.language,
    audience: "officer" as const,
    officerId: officer.id,
    address: officer.email,
    facts: { day: todayOf(context.clock) },
  };
  await enqueueMessages(transaction, [message], at);
}
