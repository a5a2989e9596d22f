import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, expect, test } from "vitest";
import { staticFiles } from "./static-files.ts";

const script = "export const greeting = 'xin chào';\n".repeat(100);
const folder = mkdtempSync(path.join(tmpdir(), "static-files-"));
writeFileSync(path.join(folder, "a.js"), script);
writeFileSync(path.join(folder, "a.js.br"), brotliCompressSync(script));
writeFileSync(path.join(folder, "a.js.gz"), gzipSync(script));
writeFileSync(path.join(folder, ".hidden"), "no");

const app = express();
app.use(staticFiles(folder, { seconds: 60, immutable: true }));
const server = app.listen(0);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number; headers: Readonly<Record<string, unknown>> };

function ask(headers: Readonly<Record<string, string>>, name = "/a.js"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path: name, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0, gzip;q=0", undefined],
  ["identity", undefined],
])("a file comes as the browser takes it: %s", async (taken, encoding) => {
  const { status, headers } = await ask({ "Accept-Encoding": taken });
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers["content-type"]).toMatch(/^text\/javascript/);
  expect(headers["cache-control"]).toBe("public, max-age=60, immutable");
  expect(headers.vary).toBe("Accept-Encoding");
});

test("what the browser has is not sent again", async () => {
  const { headers } = await ask({ "Accept-Encoding": "br" });
  const tag = String(headers.etag);
  for (const known of [tag, "*", `"other", ${tag}`]) {
    const again = await ask({ "Accept-Encoding": "br", "If-None-Match": known });
    expect([known, again.status]).toEqual([known, 304]);
  }
  expect((await ask({ "If-None-Match": '"other"' })).status).toBe(200);
});

test.each([
  ["bytes=0-9", 206],
  ["bytes=99999-", 416],
  ["lines=1", 200],
])("a range of the file: %s", async (range, status) => {
  expect((await ask({ Range: range })).status).toBe(status);
});

test.each(["/.hidden", "/../package.json", "/%2e%2e/package.json", "/", "/b.js", "/%E0%A4%A"])(
  "what is no file of the folder is not sent: %s",
  async (name) => {
    const { status } = await ask({}, name);
    expect(status).toBeGreaterThanOrEqual(400);
  },
);

test("what is no file passes by, and what is laid there later is no file of this build", async () => {
  writeFileSync(path.join(folder, "later.js"), script);
  expect((await ask({}, "/later.js")).status).toBe(404);
  expect((await ask({}, "/no-such-file")).status).toBe(404);
});
