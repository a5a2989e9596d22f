import { emailProofId } from "#app/domain/petition/email-proof.ts";
import type { Context } from "../../context.ts";
import { holdsLink } from "../../keys.ts";
import { findEmailState } from "../../persistence/petition/sender-reading.ts";

/**
 * What the page behind a mail's link shows: the code, which stood in the mail, and what its reader has said.
 * Null where the mark is not that of this petition and address: nothing is told of either.
 */
export async function emailLinkState(
  context: Context,
  { code, mark }: { readonly code: string; readonly mark: string },
) {
  const named = await findEmailState(context.database.read, code);
  if (named === null || !holdsLink(context.keys, emailProofId(code, named.email), mark))
    return null;
  return { code: named.code, state: named.emailState };
}
