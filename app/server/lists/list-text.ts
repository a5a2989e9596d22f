/** The bytes of a list → its text, in whichever alphabet spreadsheets of Viet Nam saved it. */

import { normalForm } from "#app/domain/text/normal-form.ts";

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/**
 * What a Vietnamese text has beside ASCII: hats, horn and tones apart from their letters, the barred D,
 * and the signs of print. Others mean that the bytes were of a third alphabet.
 */
const vietnameseSigns = new Set(
  "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323\u0110\u0111\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ab",
);
const asciiMax = "\u007e";

const isVietnamese = (text: string) =>
  [...normalForm(text, "NFD")].every((sign) => sign <= asciiMax || vietnameseSigns.has(sign));

/**
 * Reads UTF-8 and UTF-16, and what old spreadsheets save (Windows-1258) where it makes a Vietnamese
 * text. Of anything else the unreadable letters are replaced by the sign for it, which is told.
 */
export function readListText(bytes: Uint8Array): string {
  const [first, second, , fourth] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  // Without a mark: ASCII letters, of which the other half of each pair is empty.
  if (first && second === 0 && fourth === 0) return decode(bytes, "utf-16le");
  const asUtf8 = decode(bytes, "utf-8");
  if (!asUtf8.includes("\uFFFD")) return asUtf8;
  const asWindows = normalForm(decode(bytes, "windows-1258"), "NFC");
  return isVietnamese(asWindows) ? asWindows : asUtf8;
}
