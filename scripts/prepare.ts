/** Migrations, reference data and, for the demonstration, its month; then where to go. */
import { mkdirSync } from "node:fs";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";
import { welcome } from "./welcome.ts";

const ownerOnlyFolder = 0o700;
const say = (text: string) => process.stderr.write(`${text}\n`);

const config = readConfig();
mkdirSync(config.dataDirectory, { recursive: true, mode: ownerOnlyFolder });
for (const name of await migrateDatabase(".", config.databaseUrl, config))
  say(`  migration ${name}`);
const context = openContext(config);
try {
  await loadReference(context, config.demo ? "demonstration" : "production");
  if (config.demo) await loadDemonstration(context, say);
  say(await welcome(config, context));
} finally {
  await context.close();
}
