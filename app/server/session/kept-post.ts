/** A form that was sent when its session had just ended: kept for its person, who signs in again. */
import { keptUntil } from "#app/domain/sign-in/session-life.ts";
import type { Context } from "../context.ts";
import { findKeptPost } from "../persistence/people/kept-post-reading.ts";
import { deleteKeptPost, insertKeptPost } from "../persistence/people/kept-post-writing.ts";
import { findSession } from "../persistence/people/session-reading.ts";

export const keptPostCookie = "kept-post";
const bytesMax = 200 * 1024;
const nonceBytes = 12;

/**
 * Fields that no page gives back: passwords, one-time codes, and the key under which a form counts once.
 * Nothing was done under the old key, and two pages that are filled from one post are two letters.
 */
const secretFields: readonly string[] = [
  "password",
  "current",
  "repeat",
  "code",
  "secret",
  "formKey",
];

/** Names and values of a form, in their order. */
export type SentFields = readonly (readonly [name: string, value: string])[];

const purposeOf = (officerId: number) => `kept post of ${officerId}`;

/** The session that ran out a while ago and may leave a form behind, or null. */
async function endedSession(context: Context, token: string) {
  const session = await findSession(context.database.read, context.keys.tokenHash(token));
  if (session === null || session.officer.deactivatedAt !== null) return null;
  const expiresAt = keptUntil(session, context.clock.now());
  return expiresAt === null ? null : { ...session, expiresAt };
}

/** Whether a form that this browser sends may be kept: its session is over by time, and not for long. */
export const mayKeepPost = async (context: Context, token: string) =>
  (await endedSession(context, token)) !== null;

/** Keeps what was typed, encrypted and without secrets; returns whether it was kept. */
export async function keepPost(
  context: Context,
  token: string,
  { address, fields }: { address: string; fields: SentFields },
): Promise<boolean> {
  const session = await endedSession(context, token);
  const text = JSON.stringify(fields.filter(([name]) => !secretFields.includes(name)));
  if (session === null || Buffer.byteLength(text) > bytesMax) return false;
  const { tokenHash, officerId, expiresAt } = session;
  const nonce = context.ids.bytes(nonceBytes);
  const sealedFields = context.keys.conceal(purposeOf(officerId), text, nonce);
  const post = { sessionHash: tokenHash, officerId, address, sealedFields, expiresAt };
  await context.database.transaction((transaction) => insertKeptPost(transaction, post));
  return true;
}

/** What this person sent from this page into the ended session, or null. */
export async function keptPostOf(
  context: Context,
  officerId: number,
  { token, address }: { token: string; address: string },
): Promise<SentFields | null> {
  const sessionHash = context.keys.tokenHash(token);
  const now = context.clock.now();
  const asked = { sessionHash, officerId, address, now };
  const post = await findKeptPost(context.database.read, asked);
  const text = post && context.keys.reveal(purposeOf(officerId), post.sealedFields);
  return text ? JSON.parse(text) : null;
}

/** The person has sent the form again: nothing of it is kept. */
export async function dropKeptPost(context: Context, officerId: number, token: string) {
  const sessionHash = context.keys.tokenHash(token);
  await context.database.transaction((transaction) =>
    deleteKeptPost(transaction, { sessionHash, officerId }),
  );
}
