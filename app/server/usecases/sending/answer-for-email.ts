/** Whoever reads an e-mail address says whether the petition that names it is his. */
import { type EmailAnswer, emailProofId } from "#app/domain/petition/email-proof.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { holdsLink } from "../../keys.ts";
import { setEmailState } from "../../persistence/petition/petition-writing.ts";
import { findEmailState } from "../../persistence/petition/sender-reading.ts";
import { tellInsteadOfMailing } from "../../persistence/work/outbox-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";

/** What the link of a mail names: the petition, and a mark that only that mail has. */
export type EmailLink = { readonly code: string; readonly mark: string };

/**
 * Keeps what the reader of the address says. A disowned address gets nothing any more: what waits, and what
 * comes, is told by a call or a letter. The other answer puts it right. Refused as not found where the mark
 * is not that of this petition and address.
 */
export const answerForEmail = (
  context: Context,
  { code, mark }: EmailLink,
  answer: EmailAnswer,
): Promise<Result<null>> =>
  context.database.transaction(async (transaction) => {
    const named = await findEmailState(transaction, code);
    if (named === null || !holdsLink(context.keys, emailProofId(code, named.email), mark))
      return refused("not-found");
    const { petitionId, emailState, phone, receivingUnitId: unitId } = named;
    if (emailState === answer) return accepted(null);
    await setEmailState(transaction, petitionId, answer);
    if (answer === "disowned")
      await tellInsteadOfMailing(transaction, petitionId, {
        channel: phone === "" ? "letter" : "call",
        unitId,
      });
    await recordAuditEntry(context, transaction, {
      type: answer === "proven" ? "EmailProven" : "EmailDisowned",
      actor: null,
      role: "sender",
      origin: "public",
      petitionId,
      facts: {},
    });
    return accepted(null);
  });
