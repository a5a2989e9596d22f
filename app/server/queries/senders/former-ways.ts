import type { Reader } from "../../persistence/engine/database.ts";
import { findFormerContact } from "../../persistence/petition/sender-reading.ts";

/** Whom a task tells: at the contact data on file, or at those that stood before this instant's changes. */
export type ToldAt = { readonly petitionId: number; readonly contactSince: string };

/**
 * The ways that take the place of those on file, because they were changed lately and the sender is told
 * as he was reached before; nothing where he is told at those on file.
 */
export async function formerWays(reader: Reader, { petitionId, contactSince }: ToldAt) {
  if (contactSince === "") return {};
  const found = await findFormerContact(reader, petitionId, contactSince);
  if (found === null) return {};
  const { email: _email, ...ways } = found.before;
  return ways;
}
