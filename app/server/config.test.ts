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
