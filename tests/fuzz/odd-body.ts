import type { Chance } from "./chance.ts";
import { fieldNames, intents, oddTexts, percentEncoded } from "./oddities.ts";

/** A body with the headers that tell of it, truly or not. */
export type OddBody = {
  readonly headers: readonly string[];
  readonly bytes: Buffer;
  /** Whether as much is sent as the headers promise. */
  readonly whole: boolean;
};

function oddPair(chance: Chance): readonly [string, string] {
  if (chance.below(4) === 0) return ["intent", chance.pick(intents)];
  return [chance.pick(fieldNames), chance.pick(oddTexts)];
}

const whole = (type: string, bytes: Buffer): OddBody => ({
  headers: [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`],
  bytes,
  whole: true,
});

function urlEncoded(chance: Chance): OddBody {
  const pairs = Array.from({ length: chance.pick([0, 1, 4, 12, 12, 600]) }, () => oddPair(chance));
  const encode = (text: string) => (chance.below(6) === 0 ? text : percentEncoded(text));
  const text = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  return whole("application/x-www-form-urlencoded", Buffer.from(text.slice(0, 3_000_000)));
}

const boundary = "----fuzz";

function part(chance: Chance): Buffer {
  const [name, value] = oddPair(chance);
  const fileName = chance.pick([
    null,
    null,
    "photo.png",
    "../../x.pdf",
    "a\0b.png",
    "\u202egnp.exe",
  ]);
  const disposition = chance.pick([
    `form-data; name="${name}"`,
    `form-data; name="${name}"; filename="${fileName}"`,
    "form-data",
    `attachment; filename="${fileName}"`,
    `form-data; name="${name}`,
    "",
  ]);
  const type = chance.pick(["", "Content-Type: image/png\r\n", "Content-Type: \r\n"]);
  const content = chance.pick([
    Buffer.from(value),
    chance.bytes(300),
    Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chance.bytes(200)]),
    Buffer.concat([
      Buffer.from("%PDF-1.4\n"),
      chance.bytes(300),
      Buffer.from("startxref\n9\n%%EOF"),
    ]),
    Buffer.concat([Buffer.from("PK\x03\x04"), chance.bytes(200)]),
  ]);
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: ${disposition}\r\n${type}\r\n`),
    content,
    Buffer.from("\r\n"),
  ]);
}

function multipart(chance: Chance): OddBody {
  const parts = Array.from({ length: chance.pick([0, 1, 3, 8, 40]) }, () => part(chance));
  const end = chance.pick([`--${boundary}--\r\n`, `--${boundary}--`, "", `--${boundary}`, "--"]);
  const type = chance.pick([
    `multipart/form-data; boundary=${boundary}`,
    `multipart/form-data; boundary=${boundary}`,
    `multipart/form-data; boundary="${boundary}"`,
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=another",
    "multipart/mixed; boundary=x",
  ]);
  return whole(type, Buffer.concat([...parts, Buffer.from(end)]));
}

const strange = (chance: Chance): OddBody =>
  whole(
    chance.pick([
      "application/json",
      "text/plain",
      "text/xml",
      "application/octet-stream",
      "application/x-www-form-urlencoded; charset=utf-16",
      "x",
      "",
    ]),
    chance.pick([
      Buffer.from("{}"),
      Buffer.from('{"__proto__":{"polluted":true}}'),
      Buffer.from("[".repeat(5_000)),
      Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      chance.bytes(500),
      Buffer.alloc(0),
    ]),
  );

/** More than any form may have. */
const enormous = (chance: Chance): OddBody => {
  const text = `content=${"a".repeat(chance.pick([2_200_000, 2_500_000]))}`;
  return whole("application/x-www-form-urlencoded", Buffer.from(text));
};

/** Promises more than it sends, then goes away. */
function cutOff(chance: Chance): OddBody {
  const body = chance.pick([urlEncoded, multipart])(chance);
  const headers = [
    ...body.headers.filter((header) => !header.startsWith("Content-Length")),
    `Content-Length: ${body.bytes.length + 1 + chance.below(10_000)}`,
  ];
  return { headers, bytes: body.bytes, whole: false };
}

function chunked(chance: Chance): OddBody {
  const { headers, bytes } = chance.pick([urlEncoded, multipart])(chance);
  const type = headers.filter((header) => header.startsWith("Content-Type"));
  const framed = Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from("\r\n0\r\n\r\n"),
  ]);
  const isEmpty = bytes.length === 0;
  return {
    headers: [...type, "Transfer-Encoding: chunked"],
    bytes: isEmpty ? Buffer.from("0\r\n\r\n") : framed,
    whole: true,
  };
}

const kinds = [urlEncoded, urlEncoded, urlEncoded, multipart, multipart, strange, cutOff, chunked];

export const oddBody = (chance: Chance): OddBody =>
  chance.below(60) === 0 ? enormous(chance) : chance.pick(kinds)(chance);
