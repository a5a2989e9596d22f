import { expect, test } from "vitest";
import { symbols, symbolValue } from "./symbols.ts";
import {
  formatTrackingSecret,
  parseTrackingSecret,
  trackingSecretFromBytes,
} from "./tracking-secret.ts";

const secret = trackingSecretFromBytes(Uint8Array.from({ length: 32 }, (_, place) => place * 7));

/** The secret whose 13 data symbols have these values. */
function secretOf(values: readonly number[]): string {
  let rest = values.reduceRight((number, value) => number * 31n + BigInt(value), 0n);
  const bytes = new Uint8Array(32);
  for (let place = 31; place >= 0; place -= 1) {
    bytes[place] = Number(rest % 256n);
    rest /= 256n;
  }
  return trackingSecretFromBytes(bytes);
}

function replaced(text: string, place: number, symbols: string): string {
  return text.slice(0, place) + symbols + text.slice(place + symbols.length);
}

test("a secret is 14 symbols, shown in groups of 5, 5 and 4", () => {
  expect(secret).toMatch(/^[2-9A-HJKMNP-Z]{14}$/);
  expect(formatTrackingSecret(secret)).toBe(
    `${secret.slice(0, 5)}-${secret.slice(5, 10)}-${secret.slice(10)}`,
  );
});

test("the same bytes give the same secret, any other bit another one", () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, place) => place * 7);
  expect(trackingSecretFromBytes(bytes)).toBe(secret);
  for (let bit = 0; bit < 256; bit += 1) {
    const changed = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
    expect(trackingSecretFromBytes(changed)).not.toBe(secret);
  }
});

test("every one of the 31^13 secrets is reached", () => {
  expect(secretOf(new Array(13).fill(0))).toMatch(/^2{13}/);
  expect(secretOf(new Array(13).fill(30))).toMatch(/^Z{13}/);
  expect(secretOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toMatch(/^23456789ABCDE/);
  expect(31n ** 13n > 2n ** 64n).toBe(true);
});

test.each([0, 16, 31, 33])("%i bytes are a fault", (length) => {
  expect(() => trackingSecretFromBytes(new Uint8Array(length))).toThrow(RangeError);
});

test("a secret is read in any case, grouped or not", () => {
  const grouped = formatTrackingSecret(secret);
  const ways = [
    secret,
    grouped,
    grouped.toLowerCase(),
    ` ${grouped.replaceAll("-", " \u2013 ")}\n`,
  ];
  for (const way of ways) expect(parseTrackingSecret(way)).toEqual({ ok: true, secret });
});

test("an impossible symbol is named before the length is looked at", () => {
  expect(parseTrackingSecret("abc0")).toEqual({
    ok: false,
    reason: "impossible-symbol",
    symbol: "0",
  });
});

test.each([secret.slice(1), `${secret}2`, ""])("%j has the wrong length", (text) => {
  expect(parseTrackingSecret(text)).toEqual({ ok: false, reason: "wrong-length" });
});

test("every wrong symbol at every place is found", () => {
  for (let first = 0; first < 31; first += 1) {
    const right = secretOf([first, 8, 30, 0, 12, 5, 29, 3, 17, 22, 1, 9, 26]);
    for (let place = 0; place < 14; place += 1) {
      for (const symbol of symbols) {
        const typed = replaced(right, place, symbol);
        expect(parseTrackingSecret(typed).ok).toBe(typed === right);
      }
    }
  }
});

test("every swap of neighbours that changes anything is found, for every pair at every place", () => {
  const seen = new Set<string>();
  for (let place = 0; place < 13; place += 1) {
    for (const [left, right] of everyPair()) {
      // The last neighbour is the check symbol; another free symbol moves it through all values.
      const values = new Array(13).fill(0).with(place, left);
      const free = place === 12 ? 0 : place + 1;
      const original = secretOf(values.with(free, right));
      const [a, b] = [original[place] ?? "", original[place + 1] ?? ""];
      const result = parseTrackingSecret(replaced(original, place, `${b}${a}`));
      expect(result.ok).toBe(a === b);
      seen.add(`${place}:${symbolValue(a)}:${symbolValue(b)}`);
    }
  }
  expect(seen.size).toBe(13 * 31 * 31);
});

function everyPair(): [number, number][] {
  const values = Array.from({ length: 31 }, (_, value) => value);
  return values.flatMap((left) => values.map((right): [number, number] => [left, right]));
}
