/** A lost password: a one-time link by mail, and the same answer whether or not there is an account. */
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { findOfficerByEmail, officerActor } from "../persistence/people/officer-reading.ts";
import { countOf } from "../persistence/people/throttle-reading.ts";
import { countOnce } from "../persistence/people/throttle-writing.ts";
import { enqueueMessages } from "../persistence/work/outbox-writing.ts";
import { makeMailedLink } from "../usecases/administration/one-time-link.ts";
import { isNewlyMoved } from "../usecases/administration/tell-of-change.ts";
import { recordAuditEntry } from "../usecases/custody/record-audit-entry.ts";

const minute = 60_000;
const windowMilliseconds = 60 * minute;
const mailsOfAccount = 3;
const askedByAddress = 30;

/**
 * Mails a link to the account's own address, at most three an hour; who was only invited gets none,
 * because an invitation is handed over by a person, and so does whose address was changed within a day.
 * Returns the minutes to wait where too many asked
 * from this address, else 0.
 */
export async function askNewPassword(
  context: Context,
  email: string,
  visitor: string,
): Promise<number> {
  const now = context.clock.now();
  const resetsAt = later(now, windowMilliseconds);
  const address = context.keys.fingerprint("new password by address", visitor);
  const account = context.keys.fingerprint("new password", email);
  return context.database.transaction(async (transaction) => {
    const counted = await countOf(transaction, address, now);
    if (counted !== null && counted.count >= askedByAddress)
      return Math.ceil((Date.parse(counted.resetsAt) - Date.parse(now)) / minute);
    await countOnce(transaction, address, now, resetsAt);
    const asked = await countOnce(transaction, account, now, resetsAt);
    const officer = await findOfficerByEmail(transaction, email);
    if (officer === null || officer.deactivatedAt !== null || officer.passwordHash === null)
      return 0;
    if (asked > mailsOfAccount || (await isNewlyMoved(context, transaction, officer.id))) return 0;
    const linkId = await makeMailedLink(context, transaction, officer.id);
    const message = {
      messageKey: `password-link:${context.keys.tokenHash(linkId)}`,
      petitionId: null,
      channel: "email" as const,
      template: "password-link",
      language: officer.language,
      audience: "officer" as const,
      officerId: officer.id,
      address: officer.email,
      facts: { linkId },
    };
    await enqueueMessages(transaction, [message], now);
    const actor = officerActor(officer);
    const role = actor.roles[0] ?? "counter";
    await recordAuditEntry(context, transaction, {
      type: "PasswordLinkSent",
      actor,
      role,
      facts: {},
    });
    return 0;
  });
}
