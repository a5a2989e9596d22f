/** What is used of Prisma's private parts has the shape that was read, and the plain way does without. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { expect, test } from "vitest";
import { openDatabase, writeClient } from "#app/server/persistence/engine/database.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { askRows, insertRow } from "#app/server/persistence/engine/raw-sql.ts";
import { readInEngineVersion } from "#app/server/persistence/engine/schema-engine.ts";
import {
  adapterConnection,
  readInAdapterVersion,
} from "#app/server/persistence/engine/sqlite-adapter-connection.ts";
import { emptyDatabase, freshDatabase } from "#tests/setup/on-both-databases.ts";

const installed = JSON.parse(readFileSync("package.json", "utf8")).dependencies;

test("the packages are those whose private parts were read", () => {
  expect(installed["@prisma/adapter-better-sqlite3"]).toBe(readInAdapterVersion);
  expect(installed["@prisma/schema-engine-wasm"]).toBe(readInEngineVersion);
});

test("the SQLite adapter holds a better-sqlite3 connection under the name `client`", async () => {
  const adapter = await new PrismaBetterSqlite3({ url: ":memory:" }).connect();
  const { sql, run } = adapterConnection(adapter, true);
  await run("CREATE TABLE t (a)");
  expect(await sql("INSERT INTO t VALUES ($1) RETURNING a", [7])).toEqual([{ a: 7 }]);
  await adapter.dispose();
  const changed = { ...adapter, client: undefined };
  expect(() => adapterConnection(changed, true)).toThrow("PRISMA_PRIVATE_PARTS=off");
});

test("the engine's glue has the functions that it is put together with", async () => {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  expect(glue.__wbg_set_wasm).toBeTypeOf("function");
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const module = await WebAssembly.compile(readFileSync(wasm));
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  expect(names).toContain("__wbindgen_start");
  const origins = WebAssembly.Module.imports(module).map((imported) => imported.module);
  expect(new Set(origins)).toEqual(new Set(["./schema_engine_bg.js"]));
});

test("SQLite without private parts: both roads share one transaction, which is kept or undone", async () => {
  const { url, drop } = await freshDatabase("sqlite");
  const database = openDatabase(url, { privateParts: false });
  const write = (key: string, fails: boolean) =>
    database.transaction(async (transaction) => {
      await insertRow(transaction, "Setting", { key: `${key}-sql`, value: "1" }, "key");
      const client = await writeClient(transaction);
      await client.setting.create({ data: { key: `${key}-prisma`, value: "2" } });
      const seen = await askRows<{ count: number }>(
        transaction,
        `SELECT COUNT(*) AS "count" FROM "Setting" WHERE "key" LIKE $1`,
        `${key}-%`,
      );
      expect(seen).toEqual([{ count: 2 }]);
      if (fails) throw new Error("undone");
    });
  await write("kept", false);
  await expect(write("lost", true)).rejects.toThrow("undone");
  const keys = await askRows<{ key: string }>(
    database.read,
    `SELECT "key" FROM "Setting" WHERE "key" LIKE 'kept-%' OR "key" LIKE 'lost-%' ORDER BY "key"`,
  );
  expect(keys.map(({ key }) => key)).toEqual(["kept-prisma", "kept-sql"]);
  await database.close();
  await drop();
});

const schemaOf = {
  sqlite: `SELECT type || ' ' || name || ' ' || COALESCE(sql, '') AS line FROM sqlite_master
    WHERE name NOT LIKE '_prisma%' AND name NOT LIKE 'sqlite_autoindex__prisma%' ORDER BY line`,
  postgresql: `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'
    UNION ALL SELECT indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY line`,
} as const;

test.each(["sqlite", "postgresql"] as const)(
  "both ways of migrating make the same database (%s)",
  async (kind) => {
    const made = [];
    for (const privateParts of [true, false]) {
      const { url, drop } = await emptyDatabase(kind);
      await migrateDatabase(".", url, { privateParts });
      const database = openDatabase(url);
      made.push(await askRows(database.read, schemaOf[kind]));
      made.push(
        await askRows(
          database.read,
          `SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name`,
        ),
      );
      await database.close();
      await drop();
    }
    expect(made.slice(0, 2)).toEqual(made.slice(2));
  },
);
