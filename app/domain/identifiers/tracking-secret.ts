import { symbolAt, symbols, symbolValue, typedSymbols } from "./symbols.ts";

/** The secret beside a petition code: 14 symbols, ungrouped; the last one checks the others. */
export type TrackingSecret = string & { readonly brand: "TrackingSecret" };

export type ParsedTrackingSecret =
  | { ok: true; secret: TrackingSecret }
  | { ok: false; reason: "impossible-symbol"; symbol: string }
  | { ok: false; reason: "wrong-length" | "wrong-check-symbol" };

// 31^13 is 2^64.4: the secret holds more than 64 bits.
const dataLength = 13;
const secretLength = dataLength + 1;
const sourceBytes = 32;
const groups = /^(.{5})(.{5})(.{4})$/;

/**
 * The secret made of 32 uniform bytes, such as an HMAC-SHA-256; the same bytes give the same one.
 * Throws for another length. The bytes as one number, modulo 31^13: no secret is likelier than
 * another by more than one part in 2^191.
 */
export function trackingSecretFromBytes(bytes: Uint8Array): TrackingSecret {
  if (bytes.length !== sourceBytes) throw new RangeError(`A secret needs ${sourceBytes} bytes`);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  const base = BigInt(symbols.length);
  let data = "";
  while (data.length < dataLength) {
    data += symbolAt(Number(rest % base));
    rest /= base;
  }
  return `${data}${checkSymbol(data)}` as TrackingSecret;
}

/** Reads a secret as people type it: any case, spaces and dashes. */
export function parseTrackingSecret(text: string): ParsedTrackingSecret {
  const typed = typedSymbols(text);
  const foreign = typed.find((symbol) => symbolValue(symbol) < 0);
  if (foreign !== undefined) return { ok: false, reason: "impossible-symbol", symbol: foreign };
  if (typed.length !== secretLength) return { ok: false, reason: "wrong-length" };
  const secret = typed.join("");
  if (checkSymbol(secret.slice(0, dataLength)) !== typed[dataLength]) {
    return { ok: false, reason: "wrong-check-symbol" };
  }
  return { ok: true, secret: secret as TrackingSecret };
}

/** The secret in groups of 5, 5 and 4, as it is shown and printed. */
export function formatTrackingSecret(secret: TrackingSecret): string {
  return secret.replace(groups, "$1-$2-$3");
}

/**
 * Makes the weighted sum of all 14 symbols, with weights 14 down to 1, a multiple of 31. As 31 is
 * prime and all weights differ, one wrong symbol or two swapped ones always change that sum.
 */
function checkSymbol(data: string): string {
  const sum = [...data].reduce(
    (total, symbol, place) => total + (secretLength - place) * symbolValue(symbol),
    0,
  );
  return symbolAt((symbols.length - (sum % symbols.length)) % symbols.length);
}
