import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const key = "k".repeat(40);
const whole = {
  DATABASE_URL: "file:/tmp/a.db",
  SESSION_SECRET: key,
  RECEIPT_KEY: key,
  SMTP_URL: "smtp://localhost",
  MAIL_FROM: "office@example.vn",
};

test("a whole set of settings is read", () => {
  expect(readConfig({ ...whole, PORT: "8080" })).toMatchObject({
    port: 8080,
    publicUrl: "http://localhost:8080",
    demo: false,
    mail: { channel: "smtp" },
  });
});

test.each(["DATABASE_URL", "SESSION_SECRET", "RECEIPT_KEY", "MAIL_FROM"] as const)(
  "without %s it refuses to start and names it",
  (name) => {
    const { [name]: _left, ...rest } = whole;
    expect(() => readConfig(rest)).toThrow(ConfigError);
    expect(() => readConfig(rest)).toThrow(name);
  },
);

test("a line of .env that was left empty takes the default", () => {
  const empty = { PORT: "", PUBLIC_URL: "", DATA_DIR: "", TRUSTED_PROXIES: "", FIXED_NOW: "" };
  expect(readConfig({ ...whole, ...empty })).toEqual(readConfig(whole));
  const demo = { DEMO: "1", DATABASE_URL: "", MAIL_FROM: "", ...empty };
  expect(readConfig(demo)).toEqual(readConfig({ DEMO: "1" }));
});

test.each(["one", "-1", "Infinity"])("TRUSTED_PROXIES=%s is refused", (TRUSTED_PROXIES) => {
  expect(() => readConfig({ ...whole, TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES/);
});

test("without any way to send mail it refuses to start", () => {
  const { SMTP_URL: _left, ...rest } = whole;
  expect(() => readConfig(rest)).toThrow(/SMTP_URL or RESEND_API_KEY/);
});

test("a short key is refused", () => {
  expect(() => readConfig({ ...whole, RECEIPT_KEY: "short" })).toThrow(/RECEIPT_KEY is too short/);
});

test("the demonstration needs nothing, and only there the clock may be fixed", () => {
  const FIXED_NOW = "2026-11-21T02:00:00.000Z";
  expect(readConfig({ DEMO: "1", FIXED_NOW })).toMatchObject({ demo: true, fixedNow: FIXED_NOW });
  expect(readConfig({ ...whole, FIXED_NOW }).fixedNow).toBeNull();
});

test("forwarded headers count from this machine's proxies, or from those that are named", () => {
  expect(readConfig(whole)).toMatchObject({
    host: null,
    trustedProxies: 0,
    trustedProxyAddresses: ["127.0.0.0/8", "::1/128"],
  });
  const TRUSTED_PROXY_ADDRESSES = "10.20.0.5, 192.168.4.0/24,fd00::7";
  expect(readConfig({ ...whole, HOST: "127.0.0.1", TRUSTED_PROXY_ADDRESSES })).toMatchObject({
    host: "127.0.0.1",
    trustedProxyAddresses: ["10.20.0.5/32", "192.168.4.0/24", "fd00::7/128"],
  });
});

test.each(["proxy.example.vn", "10.0.0.0/64", "10.0.0.1;10.0.0.2"])(
  "TRUSTED_PROXY_ADDRESSES=%s is refused",
  (TRUSTED_PROXY_ADDRESSES) => {
    expect(() => readConfig({ ...whole, TRUSTED_PROXY_ADDRESSES })).toThrow(
      /TRUSTED_PROXY_ADDRESSES/,
    );
  },
);

test.each([
  ["smtps://mail.example.vn", false],
  ["smtp://mail.example.vn:587", false],
  ["smtp://localhost:25?tls=off", true],
  ["smtp://[::1]:25?tls=off", true],
] as const)("mail through %s: without TLS is %s", (SMTP_URL, plain) => {
  expect(readConfig({ ...whole, SMTP_URL }).mail).toEqual({
    channel: "smtp",
    url: SMTP_URL,
    plain,
  });
});

test.each(["smtp://mail.example.vn?tls=off", "http://mail.example.vn", "mail.example.vn"])(
  "SMTP_URL=%s is refused",
  (SMTP_URL) => {
    expect(() => readConfig({ ...whole, SMTP_URL })).toThrow(/SMTP_URL/);
  },
);
