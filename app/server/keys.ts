/** Everything made with a secret key. The keys live outside the database. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  type TrackingSecret,
  trackingSecretFromBytes,
} from "#app/domain/identifiers/tracking-secret.ts";

export type Keys = {
  /** The tracking secret of a draft: derived, so that a retry within its life shows the same one. */
  readonly secretOfDraft: (draftId: string) => TrackingSecret;
  /** What the database keeps of a tracking secret. */
  readonly secretHash: (secret: TrackingSecret) => string;
  /** A keyed, daily changing stand-in for an address or account that is only counted. */
  readonly fingerprint: (purpose: string, text: string) => string;
  /** A key for another signer, such as a library, that fits this purpose alone. */
  readonly signingKey: (purpose: string) => string;
  /** What the database keeps of a random token of at least 128 bits. */
  readonly tokenHash: (token: string) => string;
  /** A value that nobody else can have written, for a cookie, good until the instant given. */
  readonly seal: (purpose: string, value: string, until: string) => string;
  /** The value, or null where it was sealed for another purpose, changed, or has run out. */
  readonly unseal: (purpose: string, sealed: string, now: string) => string | null;
};

const hmac = (key: string, purpose: string, text: string) =>
  createHmac("sha256", key).update(`${purpose}\0${text}`).digest();

export function keysFrom(receiptKey: string, sessionSecret: string): Keys {
  return {
    secretOfDraft: (draftId) =>
      trackingSecretFromBytes(hmac(receiptKey, "tracking-secret", draftId)),
    secretHash: (secret) => hmac(receiptKey, "secret-hash", secret).toString("base64url"),
    fingerprint: (purpose, text) =>
      hmac(sessionSecret, `fingerprint ${purpose}`, text).toString("base64url"),
    signingKey: (purpose) => hmac(sessionSecret, "signing key", purpose).toString("base64url"),
    tokenHash: (token) => createHash("sha256").update(token).digest("base64url"),
    seal: (purpose, value, until) => sealed(sessionSecret, purpose, `${until} ${value}`),
    unseal: (purpose, text, now) => {
      const [payload = ""] = text.split(".");
      const content = Buffer.from(payload, "base64url").toString();
      const until = content.slice(0, content.indexOf(" "));
      const genuine = sameText(sealed(sessionSecret, purpose, content), text);
      return genuine && until > now ? content.slice(until.length + 1) : null;
    },
  };
}

function sealed(key: string, purpose: string, content: string) {
  const mark = hmac(key, `seal ${purpose}`, content).toString("base64url");
  return `${Buffer.from(content).toString("base64url")}.${mark}`;
}

export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
