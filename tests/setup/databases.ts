/** Builds one migrated, furnished database of each kind; every test gets its own copy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";
import { createDatabase, startPostgresql } from "./postgresql.ts";
import { testContext } from "./test-context.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly sqliteBase: string;
    readonly postgresqlServer: string;
  }
}

export const postgresqlBase = "base";

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-tests-"));
  const sqliteBase = path.join(folder, "base.db");
  const server = await startPostgresql();
  const postgresqlUrl = await createDatabase(server.url, postgresqlBase);
  for (const url of [`file:${sqliteBase}`, postgresqlUrl]) {
    await migrateDatabase(".", url);
    const context = testContext(url, folder);
    await loadReference(context, "demonstration");
    await context.close();
  }
  project.provide("sqliteBase", sqliteBase);
  project.provide("postgresqlServer", server.url);
  return () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
