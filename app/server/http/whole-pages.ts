/**
 * A page is made in one piece and leaves in one piece, packed at once. The framework's streams, and
 * those that pack piece by piece in other threads, cost as much as a tenth of the page.
 */
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { RequestHandler, Response } from "express";
import onHeaders from "on-headers";
import { acceptedEncoding, type Encoding } from "./accepted-encoding.ts";

/** What is packed for one reader alone is packed quickly; what many read is packed once, and well. */
export const quickly = {
  level: constants.Z_BEST_SPEED,
  brotli: {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 17 },
  },
};
const packedFromBytes = 1024;

const pack: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, quickly.brotli),
  gzip: (body) => gzipSync(body, { level: quickly.level }),
  identity: (body) => body,
};

const isPage = (response: Response) =>
  String(response.getHeader("Content-Type") ?? "").startsWith("text/html");

/** Packs a page that comes in one piece; what comes in several is left to the compressing stream. */
export const compressPages = (): RequestHandler => (request, response, next) => {
  const { end } = response;
  response.end = function ended(this: Response, ...given: unknown[]) {
    const [body] = given;
    const isWhole = Buffer.isBuffer(body) && !response.headersSent && isPage(response);
    if (!isWhole || body.length < packedFromBytes || response.hasHeader("Content-Encoding"))
      return Reflect.apply(end, this, given) as Response;
    const encoding = acceptedEncoding(request);
    const packed = pack[encoding](body);
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Length", packed.length);
    return Reflect.apply(end, this, [packed]) as Response;
  } as Response["end"];
  next();
};

/** Where the rendered page waits for the head of its answer, which comes through the framework. */
const waiting = new WeakMap<Response, string>();

export const placePage = (response: Response) => (html: string) => void waiting.set(response, html);

/**
 * Ends an answer that has no body of its own with the page that was rendered for it. That the framework
 * ends such an answer by `response.end()` without an argument is private to it. Read in react-router 7.18.4.
 */
export const sendPlacedPages = (): RequestHandler => (_request, response, next) => {
  const { end } = response;
  response.end = function ended(this: Response, ...given: unknown[]) {
    const html = waiting.get(response);
    // A failure behind the rendering answers without a type, and is not to carry the page.
    const takes = html !== undefined && given[0] === undefined && isPage(response);
    return Reflect.apply(end, this, takes ? [Buffer.from(html)] : given) as Response;
  } as Response["end"];
  next();
};

const dataType = "text/x-script";

/** What the framework's script asks for leaves without a charset; it is UTF-8 like everything else. */
export const nameCharsetOfData = (): RequestHandler => (_request, response, next) => {
  onHeaders(response, () => {
    if (response.getHeader("Content-Type") === dataType)
      response.setHeader("Content-Type", `${dataType}; charset=utf-8`);
  });
  next();
};
