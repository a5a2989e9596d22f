/** A migrated, furnished database for a run outside of vitest. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseKind } from "#app/server/persistence/engine/database-url.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";
import { createDatabase, startPostgresql } from "./postgresql.ts";
import { testContext } from "./test-context.ts";

export async function furnishedDatabase(kind: DatabaseKind) {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-run-"));
  const server = kind === "postgresql" ? await startPostgresql() : null;
  const url = server
    ? await createDatabase(server.url, "office")
    : `file:${path.join(folder, "office.db")}`;
  await migrateDatabase(".", url);
  const context = testContext(url, folder);
  await loadReference(context, "demonstration");
  await context.close();
  return {
    url,
    folder,
    drop: () => {
      server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
