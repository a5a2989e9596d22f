/** Links by which an officer sets a password, once and for a while; only a hash of each is kept. */
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { insertInvitation, type LinkPurpose } from "../../persistence/people/invitation-store.ts";

const tokenBytes = 24;
const hour = 60 * 60 * 1000;
/** An invitation is handed over by a person; the others are asked for in need, and used at once. */
const lifeMilliseconds: Record<LinkPurpose, number> = {
  invitation: 72 * hour,
  recovery: hour,
  "break-glass": hour,
};

/** Makes a link and returns its token, which is shown once. */
export async function makeOneTimeLink(
  context: Context,
  transaction: Transaction,
  officerId: number,
  purpose: LinkPurpose,
): Promise<string> {
  const secret = token(context.ids, tokenBytes);
  await keepLink(context, transaction, { officerId, purpose, secret });
  return secret;
}

/** Makes a link whose token only the mail itself will hold; returns the id it is derived from. */
export async function makeMailedLink(
  context: Context,
  transaction: Transaction,
  officerId: number,
  purpose: LinkPurpose = "recovery",
): Promise<string> {
  const linkId = token(context.ids, tokenBytes);
  const secret = context.keys.linkToken(linkId);
  await keepLink(context, transaction, { officerId, purpose, secret });
  return linkId;
}

async function keepLink(
  context: Context,
  transaction: Transaction,
  { officerId, purpose, secret }: { officerId: number; purpose: LinkPurpose; secret: string },
) {
  const now = context.clock.now();
  await insertInvitation(transaction, {
    officerId,
    purpose,
    tokenHash: context.keys.tokenHash(secret),
    createdAt: now,
    expiresAt: later(now, lifeMilliseconds[purpose]),
  });
}
