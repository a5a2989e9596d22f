/**
 * Public pages that are the same for everyone, kept as they were sent and answered before anything
 * else runs. Each is good for one state of what is public: the version is compared at every request.
 */

import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";
import { addresses } from "#app/addresses.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { queryKeys } from "#app/query-keys.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { versionOfPublic } from "../queries/public/feed.ts";
import { readCookie } from "../session/cookies.ts";
import { lettersOfBrowser } from "../session/letter-cookies.ts";
import { acceptedEncoding, type Encoding } from "./accepted-encoding.ts";
import { isKnownVersion } from "./known-version.ts";
import { languageCookie } from "./language-of.ts";
import { incidentNumber } from "./request-numbers.ts";

const bytesMax = 24 * 1024 * 1024;
const brotliQuality = 6;
const addressLengthMax = 500;

/** With a full disk nobody is invited to begin; the pipeline says so. */
const whereSendingBegins = addresses.send.start;

/** Pages without anything of one person; a browser with a draft is offered to go on with it. */
const fixedPages = new Set<string>([
  addresses.home,
  whereSendingBegins,
  addresses.results.list,
  addresses.guide,
  addresses.privacy,
  addresses.accessibility,
  addresses.results.feed,
  addresses.machines.sitemap,
]);
const isAnswerPage = (path: string) =>
  path.startsWith(`${addresses.results.list}/`) &&
  /^[\w-]+$/.test(path.slice(addresses.results.list.length + 1));

type Kept = {
  /** Of what is public, and the day: together they say what the page may show. */
  readonly state: string;
  readonly tag: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  /** Packed when it is first asked for again: most of what a crawler fetches is never read twice. */
  readonly packed: Map<Packing, Promise<Buffer>>;
};
type Packing = Exclude<Encoding, "identity">;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const pack: Readonly<Record<Packing, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (body) => compressGzip(body),
};

export type MemoryPages = {
  /** Answers from memory; false where the request goes on to the app. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Keeps what the app answers to requests that the memory may answer next time. */
  keep(): RequestHandler;
  /** How many requests it has answered. */
  answered(): number;
};

export function memoryPages(config: Config, context: Context): MemoryPages {
  const secure = config.publicUrl.startsWith("https:");
  const pages = new LRUCache<string, Kept>({
    maxSize: bytesMax,
    // Both packed copies together are smaller than the page; no size is nothing.
    sizeCalculation: ({ body }) => 2 * body.length + 1,
  });
  const isFull = async () => (await context.room()).state === "full";
  const state = async () => `${await versionOfPublic(context)} ${todayOf(context.clock)}`;
  let answered = 0;
  return {
    answered: () => answered,
    async answer(request, response) {
      const key = keyOf(request, secure);
      const kept = key && pages.get(key);
      if (!kept || kept.state !== (await state())) return false;
      if (request.url?.startsWith(whereSendingBegins) && (await isFull())) return false;
      await send(kept, request, response);
      answered += 1;
      return true;
    },
    keep: () => async (request, response, next) => {
      const key = keyOf(request, secure);
      if (key === null) return next();
      const now = await state();
      collect(response, (body) => {
        if (mayKeep(response)) pages.set(key, preparePage(now, response, body));
      });
      next();
    },
  };
}

/** What a page differs by, or null where the request is of one person or asks for something else. */
function keyOf({ method, url = "", headers }: IncomingMessage, secure: boolean): string | null {
  if (method !== "GET" || url.length > addressLengthMax) return null;
  const [path = "", query = ""] = url.split("?");
  if (!fixedPages.has(path) && !isAnswerPage(path)) return null;
  // Choosing a language sets a cookie; a draft changes what the start page offers.
  if (query !== "" && new URLSearchParams(query).has(queryKeys.language)) return null;
  if (lettersOfBrowser(headers.cookie, secure).length > 0) return null;
  const language = readCookie(headers.cookie, languageCookie, secure);
  return `${isLanguage(language) ? language : "vi"} ${url}`;
}

function mayKeep(response: Response): boolean {
  const rule = String(response.getHeader("Cache-Control") ?? "");
  return (
    response.statusCode === 200 &&
    !response.hasHeader("Set-Cookie") &&
    !/no-store|private/.test(rule)
  );
}

/** Hands on what is written, and the whole of it at the end. */
function collect(response: Response, whole: (body: Buffer) => void) {
  const pieces: Buffer[] = [];
  const { write, end } = response;
  const take = (piece: unknown) => {
    if (typeof piece === "string" || piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  };
  response.write = function written(this: Response, ...given: unknown[]) {
    take(given[0]);
    return Reflect.apply(write, this, given) as boolean;
  } as Response["write"];
  response.end = function ended(this: Response, ...given: unknown[]) {
    take(given[0]);
    whole(Buffer.concat(pieces));
    return Reflect.apply(end, this, given) as Response;
  } as Response["end"];
}

/** Headers of one answer alone: its length, its number, its nonce for scripts that the page has not. */
const ownHeaders = [
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "x-request-id",
  "date",
];

function preparePage(state: string, response: Response, body: Buffer): Kept {
  const headers = { ...response.getHeaders() };
  for (const name of [...ownHeaders, "etag"]) delete headers[name];
  const policy = headers["content-security-policy"];
  if (typeof policy === "string")
    headers["content-security-policy"] = policy.replace(/ 'nonce-[^']*'/g, "");
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return {
    state,
    tag,
    headers: { ...headers, etag: tag, vary: "Accept-Encoding, Cookie" },
    body,
    packed: new Map(),
  };
}

/** The page as this reader takes it; whoever asks while it is being packed waits for the same copy. */
function bodyIn({ body, packed }: Kept, encoding: Encoding): Buffer | Promise<Buffer> {
  if (encoding === "identity") return body;
  const copy = packed.get(encoding) ?? pack[encoding](body);
  packed.set(encoding, copy);
  return copy;
}

async function send(kept: Kept, request: IncomingMessage, response: ServerResponse) {
  response.setHeader("X-Request-Id", incidentNumber());
  if (isKnownVersion(request.headers["if-none-match"], kept.tag)) {
    response.writeHead(304, kept.headers).end();
    return;
  }
  const encoding = acceptedEncoding(request);
  const body = await bodyIn(kept, encoding);
  response.writeHead(200, {
    ...kept.headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(body);
}
