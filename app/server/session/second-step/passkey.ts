/** Passkeys beside the codes of the app: what a browser is asked, and whether it answered rightly (WebAuthn). */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import type { OfficerRow } from "../../persistence/people/officer-reading.ts";
import { passkeysOf } from "../../persistence/people/passkey-reading.ts";
import { insertPasskey, notePasskeyUse } from "../../persistence/people/passkey-writing.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";

const challengeBytes = 32;
const challengeMilliseconds = 10 * 60_000;
const purposeOf = (officerId: number) => `passkey challenge of ${officerId}`;

/** The library is loaded when somebody has or wants a key, so that serving neither waits for it nor holds it. */
const library = () => import("@simplewebauthn/server");

/** What a browser answered, as it was posted. */
export type KeyAnswer = { readonly response: string; readonly challenge: string };

function newChallenge(context: Context, officerId: number) {
  const bytes = new Uint8Array(context.ids.bytes(challengeBytes));
  const text = Buffer.from(bytes).toString("base64url");
  const until = later(context.clock.now(), challengeMilliseconds);
  return { bytes, challenge: context.keys.sign(purposeOf(officerId), text, until) };
}

const siteOf = (publicUrl: string) => {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
};

/** Asks for a new key of this officer; keys that are known already are left out. */
export async function askForNewKey(context: Context, officer: OfficerRow, publicUrl: string) {
  const { generateRegistrationOptions } = await library();
  const { bytes, challenge } = newChallenge(context, officer.id);
  const keys = await passkeysOf(context.database.read, officer.id);
  const options = await generateRegistrationOptions({
    rpName: siteOf(publicUrl).id,
    rpID: siteOf(publicUrl).id,
    userName: officer.email,
    userDisplayName: officer.displayName,
    userID: new Uint8Array(Buffer.from(`officer ${officer.id}`)),
    challenge: bytes,
    excludeCredentials: keys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  return { options, challenge };
}

/** Asks for one of the officer's keys, or null where there is none. */
export async function askForKey(context: Context, officer: OfficerRow, publicUrl: string) {
  const keys = await passkeysOf(context.database.read, officer.id);
  if (keys.length === 0) return null;
  const { generateAuthenticationOptions } = await library();
  const { bytes, challenge } = newChallenge(context, officer.id);
  const options = await generateAuthenticationOptions({
    rpID: siteOf(publicUrl).id,
    challenge: bytes,
    allowCredentials: keys.map(({ id, transports }) => ({
      id,
      transports: JSON.parse(transports),
    })),
    userVerification: "preferred",
  });
  return { options, challenge };
}

/** The challenge that was asked, once: a second answer to it is none. */
async function takeChallenge(
  context: Context,
  transaction: Transaction,
  officerId: number,
  sealed: string,
) {
  const now = context.clock.now();
  const challenge = context.keys.verifySigned(purposeOf(officerId), sealed, now);
  if (challenge === null) return null;
  const key = context.keys.fingerprint("passkey challenge", challenge);
  const times = await countOnce(transaction, key, now, later(now, challengeMilliseconds));
  return times === 1 ? challenge : null;
}

/** Keeps a new key under the name that its person gave it; false where the answer is not right. */
export async function addPasskey(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  answer: KeyAnswer & { readonly name: string },
  publicUrl: string,
): Promise<boolean> {
  const challenge = await takeChallenge(context, transaction, officer.id, answer.challenge);
  const response = readAnswer<RegistrationResponseJSON>(answer.response);
  if (challenge === null || response === null) return false;
  const site = siteOf(publicUrl);
  const { verifyRegistrationResponse } = await library();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: false,
  }).catch(() => null);
  if (!checked?.verified) return false;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return insertPasskey(transaction, {
    id,
    officerId: officer.id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: JSON.stringify(transports),
    name: answer.name,
    createdAt: context.clock.now(),
  });
}

/** Whether one of the officer's keys answered what was asked; a key that was copied counts no further. */
export async function takePasskey(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  answer: KeyAnswer,
  publicUrl: string,
): Promise<boolean> {
  const challenge = await takeChallenge(context, transaction, officer.id, answer.challenge);
  const response = readAnswer<AuthenticationResponseJSON>(answer.response);
  const keys = await passkeysOf(transaction, officer.id);
  const key = keys.find(({ id }) => id === response?.id);
  if (challenge === null || response === null || key === undefined) return false;
  const site = siteOf(publicUrl);
  const { verifyAuthenticationResponse } = await library();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: {
      id: key.id,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
      counter: key.counter,
    },
    requireUserVerification: false,
  }).catch(() => null);
  if (!checked?.verified) return false;
  const use = { counter: checked.authenticationInfo.newCounter, lastUsedAt: context.clock.now() };
  await notePasskeyUse(transaction, key.id, use);
  return true;
}

/** What the browser posted; the library looks at every part of it and throws where it does not fit. */
function readAnswer<Response>(posted: string): Response | null {
  try {
    const value: unknown = JSON.parse(posted);
    return value instanceof Object ? (value as Response) : null;
  } catch {
    return null;
  }
}
