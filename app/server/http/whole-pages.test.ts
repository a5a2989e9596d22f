import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import compression from "compression";
import express, { type RequestHandler } from "express";
import { expect, test } from "vitest";
import { compressPages, placePage, quickly, sendPlacedPages } from "./whole-pages.ts";

const page = `<!DOCTYPE html><p>${"Tiep nhan ".repeat(500)}</p>`;

/** Asks a server that answers like this behind the pipeline's own steps. */
async function answerOf(route: RequestHandler, encodings: string, method = "GET") {
  const app = express();
  app.use(compression(quickly), compressPages(), sendPlacedPages(), route);
  const server = createServer(app).listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const headers = { "Accept-Encoding": encodings };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, method, headers }, resolve).on("error", reject).end();
    });
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
  } finally {
    server.close();
  }
}

const rendered: RequestHandler = (_request, response) => {
  placePage(response)(page);
  response.type("text/html; charset=utf-8");
  response.end();
};

test.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["br;q=0, gzip", "gzip", gunzipSync],
  ["", undefined, (body: Buffer) => body],
])(
  "a page leaves in one piece, packed as the browser takes it: %s",
  async (asked, used, unpack) => {
    const { headers, body } = await answerOf(rendered, asked);
    expect(headers["content-encoding"]).toBe(used);
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers.vary).toContain("Accept-Encoding");
    expect(unpack(body).toString()).toBe(page);
  },
);

test("whoever asks for the head alone gets no page", async () => {
  const { status, body } = await answerOf(rendered, "br", "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
});

test("a failure behind the rendering does not carry the page", async () => {
  const fails: RequestHandler = (_request, response) => {
    placePage(response)(page);
    response.status(500).end();
  };
  const { status, body } = await answerOf(fails, "br");
  expect([status, body.length]).toEqual([500, 0]);
});

test("what comes in several pieces is packed on its way", async () => {
  const pieces: RequestHandler = (_request, response) => {
    response.type("text/csv");
    response.write(page);
    response.end(page);
  };
  const { headers, body } = await answerOf(pieces, "br");
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).toString()).toBe(page + page);
});
