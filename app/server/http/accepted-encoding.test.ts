import { expect, test } from "vitest";
import { acceptedEncoding } from "./accepted-encoding.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, br;q=0.5", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0", "identity"],
  ["*;q=0", "identity"],
  ["*", "br"],
  ["*, br;q=0", "gzip"],
  ["x-br", "identity"],
  ["GZIP", "gzip"],
  ["deflate", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("whoever accepts %j is answered in %s", (accepted, encoding) => {
  expect(acceptedEncoding({ headers: { "accept-encoding": accepted } })).toBe(encoding);
});
