import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "#tests/setup/free-port.ts";
import { emptyDatabase } from "#tests/setup/on-both-databases.ts";
import { productionFolder } from "#tests/setup/production-folder.ts";
import { serverSettings } from "#tests/setup/served-app.ts";
import { until } from "#tests/setup/until.ts";
import { operatorVerbs } from "../../scripts/operator-verbs.mjs";

const { folder, drop } = productionFolder();
afterAll(drop);

const developmentOnly = [
  "tsx",
  "vite",
  "typescript",
  "tailwindcss",
  "prisma",
  "@react-router/dev",
  "@tailwindcss/vite",
  "vitest",
];

type Settings = Readonly<Record<string, string | undefined>>;

/** A program in the production folder; `said` is what it has written so far. */
function begin(args: readonly string[], settings: Settings) {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output.on("data", (piece) => {
      said += piece;
    });
  const code = new Promise<number | null>((done) => child.on("close", done));
  return { child, code, said: () => said };
}

async function verb(words: readonly string[], settings: Settings) {
  const running = begin(["scripts/verb.mjs", ...words], settings);
  return { code: await running.code, said: running.said() };
}

test("the folder has no compiler, no bundler and no command line of the database library", () => {
  const found = developmentOnly.filter((name) =>
    existsSync(path.join(folder, "node_modules", name)),
  );
  expect(found).toEqual([]);
});

test.each(["sqlite", "postgresql"] as const)(
  "it is migrated, gets its administrator, serves pages and stops when told to (%s)",
  async (kind) => {
    const database = await emptyDatabase(kind);
    const port = await freePort();
    const place = { databaseUrl: database.url, folder: database.folder, mailUrl: "http://[::1]:9" };
    const settings = serverSettings(place, port);
    try {
      const migrated = await verb(["migrate"], settings);
      expect(migrated, migrated.said).toMatchObject({ code: 0 });
      const words = ["create-admin", "--email", "an@example.vn", "--name", "Nguyen An"];
      const created = await verb(words, settings);
      expect(created.code, created.said).toBe(0);
      expect(created.said).toContain("/moi/");
      expect((await verb(["verify-history"], settings)).said).toMatch(/^1 links hold/);
      expect((await verb(["prove-restore"], settings)).said).toMatch(/^restored from/);
      const server = begin(["scripts/run-server.mjs"], settings);
      const url = `http://127.0.0.1:${port}`;
      await until("it is ready", 60_000, async () => {
        if (server.child.exitCode !== null) throw new Error(server.said());
        return (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200;
      });
      const link = /\/moi\/\S+/.exec(created.said)?.[0];
      const page = await fetch(`${url}${link}`, { headers: { Cookie: "session=none" } });
      expect(page.status).toBe(200);
      const style = /href="(\/assets\/[^"]+[.]css)"/.exec(await page.text())?.[1];
      expect((await fetch(`${url}${style}`)).status).toBe(200);
      server.child.kill("SIGTERM");
      expect(await server.code).toBe(0);
    } finally {
      await database.drop();
    }
  },
);

test.each(operatorVerbs)(
  "%s is bundled: without settings it names them, or its own words",
  async (name) => {
    const { code, said } = await verb([name], {});
    expect(code, said).toBe(1);
    expect(said).toMatch(/DATABASE_URL is missing|usage:/);
    expect(said).not.toMatch(/^\s+at /m);
  },
);

test("a verb for those who work on the program says where it works", async () => {
  expect(await verb(["new-migration"], {})).toEqual({
    code: 1,
    said: "new-migration works in the source tree only\n",
  });
});
