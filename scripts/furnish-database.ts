/** The newest migrations, and in an empty database the reference data that the first day needs. */
import { mkdirSync } from "node:fs";
import { openContext } from "#app/server/app-context.ts";
import { type Config, shippedFolder } from "#app/server/config.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";

const ownerOnlyFolder = 0o700;

/** Returns what it did, one line each; nothing where the database was up to date. */
export async function furnishDatabase(config: Config): Promise<string[]> {
  mkdirSync(config.dataDirectory, { recursive: true, mode: ownerOnlyFolder });
  const applied = await migrateDatabase(shippedFolder(), config.databaseUrl, config);
  const context = openContext(config);
  try {
    const loaded = await loadReference(context, config.demo ? "demonstration" : "production");
    return [...applied, ...(loaded ? ["reference data"] : [])];
  } finally {
    await context.close();
  }
}
