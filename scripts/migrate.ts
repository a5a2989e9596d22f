/** `npm run migrate`: brings the database of DATABASE_URL to the newest migration. */
import { existsSync, mkdirSync } from "node:fs";
import { ConfigError, readConfig } from "#app/server/config.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  const config = readConfig();
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 });
  const applied = await migrateDatabase(".", config.databaseUrl, config);
  process.stdout.write(applied.length ? `${applied.join("\n")}\n` : "nothing to migrate\n");
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
