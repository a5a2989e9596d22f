/** Malformed requests of every kind, each made from the seed and its number alone. */
import { brokenHttp } from "./broken-http.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { oddBody } from "./odd-body.ts";
import { encodedText, oddTexts, onOneLine } from "./oddities.ts";
import type { Wire } from "./wire.ts";

/** What there is to aim at: addresses as the framework lists them, codes, and sessions of staff. */
export type Target = {
  readonly addresses: readonly string[];
  readonly codes: readonly string[];
  /** Of signed-in people, by the beginning of the addresses that are theirs. */
  readonly sessions: { readonly [area: string]: readonly string[] };
};

const methods = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];

export function requestOf(seed: number, number: number, target: Target): Wire {
  const chance = chanceOf(seed, number);
  if (chance.below(8) === 0) return brokenHttp(chance);
  const method = chance.below(10) === 0 ? chance.pick(methods) : chance.pick(["GET", "POST"]);
  const takesBody = method !== "GET" && method !== "HEAD" && method !== "TRACE";
  const body = takesBody ? oddBody(chance) : null;
  const address = onOneLine(addressOf(chance, target));
  const head = [
    `${method} ${address} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    ...headersOf(chance),
    ...cookiesOf(chance, target, address),
    ...(body ? body.headers : []),
  ];
  const bytes = Buffer.concat([
    Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"),
    body?.bytes ?? Buffer.alloc(0),
  ]);
  return { bytes, owedAnswer: body?.whole ?? true, hangsUp: body !== null && !body.whole };
}

function addressOf(chance: Chance, { addresses, codes }: Target): string {
  const wellFormed = chance.below(4) > 0;
  const known = chance
    .pick(addresses)
    .replace(":code", wellFormed ? chance.pick(codes) : encodedText(chance))
    .replace(":kind", wellFormed ? "phieu-chuyen" : encodedText(chance))
    .replace(/:\w+|\*/g, () => (wellFormed ? chance.pick(["1", "2", "3"]) : encodedText(chance)));
  const strange = [
    `${known}.data`,
    `${known}/`,
    `/${known}`,
    `${known}/${encodedText(chance)}`,
    `/${encodedText(chance)}`,
    `/assets/${encodedText(chance)}`,
    "/health/ready",
    "/__manifest",
  ];
  const path = chance.below(4) > 0 ? known : chance.pick(strange);
  const query = queryOf(chance);
  const whole = query === "" ? path : `${path}?${query}`;
  return whole.startsWith("/") ? whole : `/${whole}`;
}

const queryNames = [
  "q",
  "viec",
  "sau",
  "truoc",
  "lang",
  "tu",
  "nam",
  "muc",
  "xong",
  "linh-vuc",
  "co-quan",
  "tu.day",
  "tiep",
  "_routes",
  "index",
  "paths",
  "p",
  "version",
];

function queryOf(chance: Chance): string {
  const pairs = chance.pick([0, 0, 1, 2, 3, 400]);
  const text = Array.from(
    { length: pairs },
    () => `${chance.pick([...queryNames, encodedText(chance)])}=${encodedText(chance)}`,
  ).join("&");
  return text.slice(0, 12_000);
}

function headersOf(chance: Chance): string[] {
  const odd = () => onOneLine(chance.pick(oddTexts)).slice(0, 2_000);
  const possible = [
    () => `Origin: ${chance.pick(["http://localhost", "null", "http://evil.example", odd()])}`,
    () => `Sec-Fetch-Site: ${chance.pick(["same-origin", "cross-site", "none", odd()])}`,
    () => `Accept-Language: ${odd()}`,
    () => `X-Forwarded-For: ${odd()}`,
    () => `X-Forwarded-Proto: ${odd()}`,
    () => `X-Forwarded-Host: ${odd()}`,
    () => `If-None-Match: ${odd()}`,
    () => `If-Modified-Since: ${odd()}`,
    () => `Range: ${chance.pick(["bytes=0-", "bytes=-1", "bytes=9-1", "lines=1", odd()])}`,
    () => `Accept-Encoding: ${chance.pick(["gzip", "br", "identity;q=0, *;q=0", odd()])}`,
    () => `Accept: ${odd()}`,
    () => `Authorization: ${odd()}`,
    () => `User-Agent: ${odd()}`,
    () => `Referer: ${odd()}`,
    () => `X-React-Router-SPA-Mode: ${odd()}`,
  ];
  return Array.from({ length: chance.pick([0, 0, 0, 1, 3]) }, () => chance.pick(possible)());
}

function cookiesOf(chance: Chance, { sessions }: Target, address: string): string[] {
  const own = Object.keys(sessions).find((area) => address.startsWith(area));
  // Signing out would end what the rest of the run stands on.
  const staff = address.startsWith("/dang-xuat") ? [] : Object.values(sessions).flat();
  if (own && chance.below(6) > 0) return [`Cookie: session=${chance.pick(sessions[own] ?? staff)}`];
  if (staff.length > 0 && chance.below(3) === 0) return [`Cookie: session=${chance.pick(staff)}`];
  const possible = [
    `session=${encodedText(chance)}`,
    `draft=${encodedText(chance)}`,
    `opened=${encodedText(chance)}`,
    `lang=${encodedText(chance)}`,
    `${encodedText(chance)}`,
    "draft=none",
    "=",
    ";;;",
  ];
  const chosen = Array.from({ length: chance.below(4) }, () => chance.pick(possible));
  return chosen.length === 0 ? [] : [`Cookie: ${onOneLine(chosen.join(";"))}`];
}
