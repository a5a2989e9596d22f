/** SQLite's table rebuild drops hand-written indexes and triggers in silence; a stored list notices. */
import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Reader } from "#app/server/persistence/engine/database.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

type Entry = { entry: string };

const sqliteList = (reader: Reader) =>
  askRows<Entry>(
    reader,
    `SELECT type || ' ' || name AS entry FROM sqlite_master
     WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%' AND name NOT LIKE '%Index_%'
     UNION ALL
     SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type AS entry
     FROM sqlite_master m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE '_prisma%' AND m.name NOT LIKE 'sqlite_%'
       AND m.name NOT LIKE '%Index%'
     ORDER BY entry`,
  );

const postgresqlList = (reader: Reader) =>
  askRows<Entry>(
    reader,
    `SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
       || coalesce(' ' || collation_name, '') AS entry
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'
     UNION ALL SELECT 'index ' || indexname FROM pg_indexes
     WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'
     UNION ALL SELECT DISTINCT 'trigger ' || trigger_name FROM information_schema.triggers
     ORDER BY entry`,
  );

onBothDatabases(
  "tables, columns, indexes and triggers are those of the stored list",
  async (context) => {
    const { kind, read } = context.database;
    const found = await (kind === "sqlite" ? sqliteList(read) : postgresqlList(read));
    const list = `${found
      .map(({ entry }) => entry)
      .sort()
      .join("\n")}\n`;
    const stored = `tests/fixtures/schema/${kind}.txt`;
    expect(existsSync(stored)).toBe(true);
    expect(list).toBe(readFileSync(stored, "utf8"));
  },
);
