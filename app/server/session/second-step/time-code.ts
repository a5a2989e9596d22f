/** Codes of six digits that change every half minute (RFC 6238), as every authenticator app makes. */
import { Secret, TOTP } from "otpauth";

const periodSeconds = 30;
const digits = 6;
// One step either way: clocks of phones drift, and people type slowly.
const driftSteps = 1;

const totp = (secret: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({
    ...names,
    // Named once, so that the picture stays coarse enough for an old camera.
    issuerInLabel: false,
    algorithm: "SHA1",
    digits,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** What an app reads from the picture. */
export const appAddress = (secret: string, issuer: string, label: string) =>
  totp(secret, { issuer, label }).toString();

/** A secret of 160 bits in the letters that people type into an app. */
export const timeSecret = (bytes: Uint8Array) =>
  new Secret({ buffer: new Uint8Array(bytes.subarray(0, 20)).buffer }).base32;

/** The code that an app with this secret shows now. */
export const codeAt = (secret: string, now: string) =>
  totp(secret).generate({ timestamp: Date.parse(now) });

/** The time step whose code this is, or null where it is none of now. */
export function timeStepOf(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totp(secret).validate({ token: code, timestamp, window: driftSteps });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}
