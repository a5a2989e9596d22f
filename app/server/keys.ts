/** Everything made with a secret key. The keys live outside the database. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  timingSafeEqual,
} from "node:crypto";
import {
  type TrackingSecret,
  trackingSecretFromBytes,
} from "#app/domain/identifiers/tracking-secret.ts";

export type Keys = {
  /** The tracking secret of a draft: derived, so that a retry within its life shows the same one. */
  readonly secretOfDraft: (draftId: string) => TrackingSecret;
  /** What the database keeps of a tracking secret. */
  readonly secretHash: (secret: TrackingSecret) => string;
  /**
   * A keyed stand-in for a text, such as an account whose tries are counted. It is the same every
   * day, unless the caller puts the day into the purpose, as is done for the addresses of visitors.
   */
  readonly fingerprint: (purpose: string, text: string) => string;
  /** A key for another signer, such as a library, that fits this purpose alone. */
  readonly signingKey: (purpose: string) => string;
  /** What the database keeps of a random token of at least 128 bits. */
  readonly tokenHash: (token: string) => string;
  /** The token of a one-time link that a mail brings: derived, so that no stored mail holds it. */
  readonly linkToken: (linkId: string) => string;
  /** A readable value that nobody else can have written, for a cookie, good until the instant given. */
  readonly sign: (purpose: string, value: string, until: string) => string;
  /** The value, or null where it was signed for another purpose, changed, or has run out. */
  readonly verifySigned: (purpose: string, signed: string, now: string) => string | null;
  /** A text that the database alone does not give away; the nonce is twelve bytes, never repeated. */
  readonly conceal: (purpose: string, text: string, nonce: Uint8Array) => string;
  /** The text, or null where it was concealed for another purpose or with another key. */
  readonly reveal: (purpose: string, concealed: string) => string | null;
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
    linkToken: (linkId) => hmac(sessionSecret, "one-time link", linkId).toString("base64url"),
    signingKey: (purpose) => hmac(sessionSecret, "signing key", purpose).toString("base64url"),
    tokenHash: (token) => createHash("sha256").update(token).digest("base64url"),
    sign: (purpose, value, until) => signText(sessionSecret, purpose, `${until} ${value}`),
    verifySigned: (purpose, text, now) => {
      const [payload = ""] = text.split(".");
      const content = Buffer.from(payload, "base64url").toString();
      const until = content.slice(0, content.indexOf(" "));
      const genuine = sameText(signText(sessionSecret, purpose, content), text);
      return genuine && until > now ? content.slice(until.length + 1) : null;
    },
    conceal: (purpose, text, nonce) => encrypt(cipherKey(sessionSecret, purpose), text, nonce),
    reveal: (purpose, text) => decrypt(cipherKey(sessionSecret, purpose), text),
  };
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const authTagBytes = 16;

/** Another key for each purpose, so that a row copied under another person opens nothing. */
const cipherKey = (key: string, purpose: string) => hmac(key, "conceal", purpose);

function encrypt(key: Buffer, text: string, nonce: Uint8Array) {
  const closing = createCipheriv(cipher, key, nonce, { authTagLength: authTagBytes });
  const body = Buffer.concat([closing.update(text, "utf8"), closing.final()]);
  return Buffer.concat([nonce, closing.getAuthTag(), body]).toString("base64url");
}

function decrypt(key: Buffer, text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < nonceBytes + authTagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: authTagBytes });
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + authTagBytes));
  try {
    const body = opening.update(bytes.subarray(nonceBytes + authTagBytes));
    return Buffer.concat([body, opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function signText(key: string, purpose: string, content: string) {
  const signature = hmac(key, `seal ${purpose}`, content).toString("base64url");
  return `${Buffer.from(content).toString("base64url")}.${signature}`;
}

/** Whether somebody holds the token of this link. */
export const holdsLink = (keys: Pick<Keys, "linkToken">, linkId: string, given: string) =>
  sameText(keys.linkToken(linkId), given);

export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
