/** What every answer carries: each address of the product, files, the state of health, and errors. */
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { addresses, filledIn } from "./addresses.ts";
import { startOwnServer } from "./own-server.ts";
import { people } from "./staff-steps.ts";

const policy =
  /^default-src 'self';script-src 'self'(?: 'nonce-[\w-]{22}')?;script-src-attr 'none';style-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'(;upgrade-insecure-requests)?$/;

/** Pages that are about one person, or behind the door; where sending begins is the same for everyone. */
const privatePlaces =
  /^\/(van-phong|co-quan|quan-tri|tai-khoan|dang-nhap|dang-xuat|phien-lam-viec|moi|bien-nhan|tra-cuu|health)(\/|$)|^\/gui-phan-anh\//;

/** Names what is missing or wrong in the headers of this answer. */
function faultsOf(response: APIResponse, address: string, secure: boolean): string[] {
  const headers = response.headers();
  const expected: [string, RegExp][] = [
    // A stored file has a stricter policy of its own beside the one of all pages.
    ["content-security-policy", policy],
    ["referrer-policy", /^same-origin$/],
    ["x-content-type-options", /^nosniff$/],
    ["x-frame-options", /^DENY$/],
    ["cross-origin-resource-policy", /^same-origin$/],
    ["permissions-policy", /^accelerometer=\(\), .*camera=\(\).*geolocation=\(\)/],
    ["x-request-id", /^[2-9A-Z]{8}$/],
    ["cache-control", privatePlaces.test(address) ? /^no-store$/ : /./],
    ...(secure
      ? ([
          ["strict-transport-security", /^max-age=31536000$/],
          ["cross-origin-opener-policy", /^same-origin$/],
        ] satisfies [string, RegExp][])
      : []),
  ];
  const faults = expected
    .filter(([name, value]) => !value.test(headers[name] ?? ""))
    .map(([name]) => `${address} ${response.status()}: ${name}: ${headers[name]}`);
  const type = headers["content-type"] ?? "";
  if (
    /^text\/|[/+](?:json|javascript|xml)\b/.test(type) &&
    !/charset=utf-8/i.test(type) &&
    !/svg/.test(type)
  )
    faults.push(`${address}: content-type: ${type}`);
  if ("x-powered-by" in headers) faults.push(`${address}: x-powered-by`);
  if (!secure && "strict-transport-security" in headers) faults.push(`${address}: hsts`);
  return faults;
}

async function walk(request: APIRequestContext, secure: boolean, base = "") {
  const files = readdirSync("build/client/assets").slice(0, 3);
  const all = [
    ...addresses().map((address) => filledIn(address, "PA-261121-7K3FQ")),
    ...files.map((file) => `/assets/${file}`),
    "/favicon.svg",
    "/health/live",
    "/health/ready",
    "/dang-nhap.data",
    "/%E0%A4%A",
    "/assets/khong-co",
  ];
  const faults: string[] = [];
  for (const address of all) {
    const response = await request.get(`${base}${address}`, {
      maxRedirects: 0,
      headers: secure ? { "x-forwarded-proto": "https" } : {},
    });
    faults.push(...faultsOf(response, address, secure));
    const text = (await response.body()).toString("latin1");
    if (/<[^>]+\sstyle=|<style|\son\w+="|<script(?![^>]*(nonce=|src=))/.test(text))
      faults.push(`${address}: something inline`);
  }
  expect(all.length).toBeGreaterThan(90);
  return faults;
}

const signInWith = (request: APIRequestContext, base: string, email: string, proto = "http") =>
  request.post(`${base}/dang-nhap`, {
    form: { email, password: demoPassword },
    headers: { origin: base, ...(proto === "https" && { "x-forwarded-proto": "https" }) },
    maxRedirects: 0,
  });

test("every address carries the safe headers, for a stranger and for the staff", async ({
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000);
  for (const email of [null, people.lead, people.agencyLead, people.administrator]) {
    const request = await playwright.request.newContext({ baseURL });
    if (email) await signInWith(request, baseURL ?? "", email);
    expect(await walk(request, false)).toEqual([]);
    await request.dispose();
  }
});

test("over https cookies are locked to the host, and browsers keep to https", async ({
  playwright,
}) => {
  test.setTimeout(120_000);
  const server = await startOwnServer({
    PUBLIC_URL: "https://phan-anh.example.vn",
    TRUSTED_PROXIES: "1",
  });
  try {
    const request = await playwright.request.newContext();
    expect(await walk(request, true, server.url)).toEqual([]);
    const asTyped = {
      host: "phan-anh.example.vn",
      origin: "https://phan-anh.example.vn",
      "x-forwarded-proto": "https",
    };
    const signedIn = await request.post(`${server.url}/dang-nhap`, {
      form: { email: people.lead, password: demoPassword },
      headers: asTyped,
      maxRedirects: 0,
    });
    const sent = await request.post(`${server.url}/gui-phan-anh/noi-dung`, {
      form: { content: "" },
      headers: asTyped,
      maxRedirects: 0,
    });
    const english = await request.get(`${server.url}/?lang=en`);
    const cookies = [signedIn, sent, english].flatMap((response) =>
      response.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie"),
    );
    expect(cookies.length).toBeGreaterThanOrEqual(4);
    for (const { value } of cookies) {
      const [cookie, ...attributes] = value.split("; ");
      expect(cookie).toMatch(/^__Host-[\w-]+=[^;]*$/);
      expect(attributes).toEqual(
        expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]),
      );
    }
    await request.dispose();
  } finally {
    await server.stop();
  }
});

test("what is refused before any page shows the same number as its header", async ({
  request,
  baseURL,
}) => {
  const foreign = await request.post("/dang-xuat", {
    headers: { "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(foreign.status()).toBe(403);
  const evil = await request.post("/dang-nhap", {
    headers: { origin: "https://evil.example" },
    form: { email: people.lead, password: demoPassword },
    maxRedirects: 0,
  });
  expect(evil.status()).toBe(403);
  const unknown = await request.get("/khong-co-trang-nay");
  expect(unknown.status()).toBe(404);
  const malformed = await request.get("/%E0%A4%A");
  expect(malformed.status()).toBe(400);
  // Not the home page: what stands in memory depends on no host.
  const strangeHost = await request.get("/tra-cuu", { headers: { host: "a b" } });
  expect(strangeHost.status()).toBe(400);
  const large = await request.post("/dang-nhap", {
    headers: { origin: baseURL ?? "" },
    form: { email: "x".repeat(3_000_000), password: "x" },
    maxRedirects: 0,
  });
  expect(large.status()).toBe(413);
  for (const response of [foreign, evil, large, unknown, malformed, strangeHost]) {
    const number = response.headers()["x-request-id"] ?? "none";
    expect(number).toMatch(/^[2-9A-Z]{8}$/);
    expect(await response.text(), response.url()).toContain(number);
    expect(faultsOf(response, "/", false)).toEqual([]);
  }
});

test("what is not HTTP at all is answered with a number too", async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? "");
  const answer = await new Promise<string>((resolve, reject) => {
    let text = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
  const number = /X-Request-Id: ([2-9A-Z]{8})/.exec(answer)?.[1] ?? "none";
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer.split("\r\n\r\n")[1]).toContain(number);
});
