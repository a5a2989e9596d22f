import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, inject, test } from "vitest";
import { testKeys } from "#tests/setup/test-context.ts";
import { operatorVerbs } from "../../../scripts/operator-verbs.mjs";

// Where no .env of whoever runs the tests is read.
const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-verbs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const runner = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
const words: Readonly<Record<string, readonly string[]>> = {
  "create-admin": ["--email", "an@example.vn", "--name", "An"],
  "break-glass": ["--email", "an@example.vn"],
  backup: ["--to", "backups"],
  restore: ["backup.tar.age"],
};
const withSettings = operatorVerbs.filter((name) => name !== "due");
const withDatabase = withSettings.filter(
  (name) => !["check-settings", "migrate", "restore", "worker"].includes(name),
);

type Settings = Readonly<Record<string, string>>;

function verb(name: string, args: readonly string[], settings: Settings) {
  return new Promise<{ code: number | null; told: string }>((resolve) => {
    const script = path.resolve("scripts", `${name}.ts`);
    const env = { PATH: process.env.PATH, ...settings } as NodeJS.ProcessEnv;
    const child = spawn(process.execPath, ["--import", runner, script, ...args], {
      cwd: folder,
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.on("data", (piece) => {
      told += piece;
    });
    child.on("close", (code) => resolve({ code, told }));
  });
}

const oneLine = expect.stringMatching(/^[^\n]+\n$/);
const whole = (databaseUrl: string): Settings => ({
  NODE_ENV: "production",
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: testKeys.sessionSecret,
  RECEIPT_KEY: testKeys.receiptKey,
  SMTP_URL: "smtp://localhost",
  MAIL_FROM: "office@example.vn",
  BACKUP_KEY: "k".repeat(40),
});

test.concurrent.each(withSettings)(
  "%s names the setting that is missing, in one line",
  async (name) => {
    const { code, told } = await verb(name, words[name] ?? [], { NODE_ENV: "production" });
    expect({ code, told }).toEqual({ code: 1, told: oneLine });
    expect(told).toMatch(/^DATABASE_URL is missing: set /);
  },
);

test.concurrent.each(withDatabase)(
  "%s says in one line that the database is not there",
  async (name) => {
    const absent = `file:${path.join(folder, "nowhere", "office.db")}`;
    const { code, told } = await verb(name, words[name] ?? [], whole(absent));
    expect({ code, told }).toEqual({ code: 1, told: oneLine });
    expect(told).toMatch(/^the database is not there yet: .*npm run migrate/);
  },
);

test("a database server that is away, or that lets nobody in, is named as such", async () => {
  const away = await verb("verify-history", [], whole("postgres://office:x@127.0.0.1:9/office"));
  expect(away).toEqual({ code: 1, told: expect.stringMatching(/^the database server cannot be/) });
  const server = inject("postgresqlServer");
  const unmigrated = await verb("verify-history", [], whole(`${server}/postgres`));
  expect(unmigrated).toEqual({
    code: 1,
    told: expect.stringMatching(/^the database is not there/),
  });
  const unknown = await verb(
    "create-admin",
    words["create-admin"] ?? [],
    whole(`${server}/no-such`),
  );
  expect(unknown).toEqual({ code: 1, told: expect.stringMatching(/^the database is not there/) });
});

test("a word that a verb does not know is told in one line", async () => {
  for (const name of ["create-admin", "verify-history", "backup", "due"]) {
    const { code, told } = await verb(name, ["--colour", "red"], whole(inject("sqliteBase")));
    expect(code).toBe(1);
    expect(told).not.toMatch(/^\s+at /m);
    expect(told).toMatch(/--colour|DATABASE_URL/);
  }
});

test("without any setting a verb means the demonstration, and says when there is none", async () => {
  const { code, told } = await verb("verify-history", [], {});
  expect({ code, told }).toEqual({ code: 1, told: oneLine });
});
