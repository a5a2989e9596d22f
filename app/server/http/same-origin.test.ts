/** Whose posts and whose words about a visitor are taken. */
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { readableAddress } from "./readable-address.ts";
import { sameOriginOnly } from "./same-origin.ts";
import { isOwnProxy, trustedHeadersOnly } from "./trusted-headers.ts";

const key = "k".repeat(40);
const production = {
  DATABASE_URL: "file:/tmp/a.db",
  SESSION_SECRET: key,
  RECEIPT_KEY: key,
  SMTP_URL: "smtps://mail.example.vn",
  MAIL_FROM: "office@example.vn",
  PUBLIC_URL: "https://phan-anh.example.vn",
};

function serverWith(environment: Record<string, string>) {
  const config = readConfig(environment);
  const app = express();
  app.set("trust proxy", isOwnProxy(config));
  app.use(trustedHeadersOnly(config));
  app.use(readableAddress(config));
  app.use(sameOriginOnly(config));
  app.use((request, response) => {
    response.json({ ip: request.ip, proto: request.protocol, host: request.hostname });
  });
  const server = createServer(app);
  const started = new Promise<number>((done) =>
    server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)),
  );
  const ask = async (headers: Record<string, string>, method = "POST") =>
    fetch(`http://127.0.0.1:${await started}/`, { method, headers });
  return { server, started, ask };
}

const office = serverWith(production);
const demo = serverWith({ DEMO: "1", PUBLIC_URL: "http://localhost:9" });
const proxied = serverWith({ ...production, TRUSTED_PROXIES: "1" });
const elsewhere = serverWith({
  ...production,
  TRUSTED_PROXIES: "1",
  TRUSTED_PROXY_ADDRESSES: "10.20.0.5",
});
const all = [office, demo, proxied, elsewhere];

beforeAll(() => Promise.all(all.map(({ started }) => started)));
afterAll(() => {
  for (const { server } of all) server.close();
});

describe("a post is taken from the pages of the public address only", () => {
  test.each([
    ["the public address", { origin: "https://phan-anh.example.vn" }, 200],
    ["an old browser that says nothing", {}, 200],
    ["the same name without TLS", { origin: "http://phan-anh.example.vn" }, 403],
    ["another port of it", { origin: "https://phan-anh.example.vn:8443" }, 403],
    ["a stranger", { origin: "https://evil.example" }, 403],
    [
      "a stranger who names himself the host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      403,
    ],
    ["a page of nowhere", { origin: "null" }, 403],
    ["another site of the same domain", { "sec-fetch-site": "same-site" }, 403],
  ])("%s", async (_named, headers, status) => {
    expect((await office.ask(headers as Record<string, string>)).status).toBe(status);
  });

  test("whoever is refused is told from where forms are taken", async () => {
    const refused = await office.ask({ origin: "http://192.168.1.5:3000" });
    expect(await refused.text()).toContain("https://phan-anh.example.vn");
  });

  test("the host of the request itself proves nothing", async () => {
    const port = await office.started;
    expect((await office.ask({ origin: `http://127.0.0.1:${port}` })).status).toBe(403);
  });

  test.each(["localhost", "127.0.0.1", "[::1]"])(
    "in the demonstration also from %s at its own port",
    async (name) => {
      const port = await demo.started;
      expect((await demo.ask({ origin: `http://${name}:${port}` })).status).toBe(200);
      expect((await demo.ask({ origin: `http://${name}:1` })).status).toBe(403);
    },
  );
});

test.each([
  ["without proxies nobody's word counts", office, "127.0.0.1", "http"],
  ["the own proxy's word counts", proxied, "203.0.113.7", "https"],
  ["a proxy that stands elsewhere is none", elsewhere, "127.0.0.1", "http"],
] as const)("%s", async (_named, { ask }, ip, proto) => {
  const forwarded = {
    "x-forwarded-for": "198.51.100.1, 203.0.113.7",
    "x-forwarded-proto": "https",
  };
  expect(await (await ask(forwarded, "GET")).json()).toMatchObject({ ip, proto });
});

test.each(["", " ", "a b"])("a request for the host %j is refused", async (host) => {
  const socket = connect(await office.started, "127.0.0.1");
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const answer = Buffer.concat(await socket.toArray()).toString("utf8");
  expect(answer.split("\r\n")[0]).toBe("HTTP/1.1 400 Bad Request");
});
