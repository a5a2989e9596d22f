import { expect, test } from "vitest";
import { shownFileName } from "#app/server/attachments/file-name.ts";
import { acceptedEncoding } from "#app/server/http/accepted-encoding.ts";
import { isKnownVersion } from "#app/server/http/known-version.ts";
import { visitorKey } from "#app/server/http/visitor-address.ts";
import { readCookie } from "#app/server/session/cookies.ts";
import { deviceOf } from "#app/server/session/device-of.ts";
import { safeReturn } from "#app/server/session/return-address.ts";
import { dearOf } from "#tests/setup/processor-time.ts";
import { shapes, textOf } from "./shapes.ts";

/** Node refuses a request whose head is longer. */
const headBytesMax = 16 * 1024;

const headPieces = [
  "gzip,",
  "gzip;q=0,",
  "br;q=0.001, ",
  "*,",
  ";q=",
  "a=b;",
  "a=b; ",
  'a="b',
  '"1",',
  'W/"',
  "Mozilla/5.0 ",
  "Chrome/",
  "/a",
  "/%2e",
  "?a=b&",
  "&index",
  "/_.data",
  "::1",
  "1.",
  ".a",
];

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ["the name of a browser", deviceOf],
  ["what a browser unpacks", (text) => acceptedEncoding({ headers: { "accept-encoding": text } })],
  ["what a browser has", (text) => isKnownVersion(text, '"1"')],
  ["cookies", (text) => readCookie(text, "lang", true)],
  ["an address to return to", (text) => safeReturn(`/${text}`, "/")],
  ["an address of the network", visitorKey],
  ["the name of a file", (text) => shownFileName(text, "application/pdf")],
];

test.each(readers)("%s is read from the head of a request in linear time", async (_, read) => {
  const inputs = [...headPieces, ...shapes].map((piece) => ({
    name: JSON.stringify(piece),
    half: textOf(piece, headBytesMax / 2),
    whole: textOf(piece, headBytesMax),
  }));
  expect(await dearOf(inputs, read)).toEqual([]);
});
