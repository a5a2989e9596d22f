/** `npm run migrate`: brings the database of DATABASE_URL to the newest migration, ready for its first day. */
import { readConfig } from "#app/server/config.ts";
import { furnishDatabase } from "./furnish-database.ts";
import { runVerb } from "./run-verb.ts";

await runVerb(async () => {
  const done = await furnishDatabase(readConfig());
  process.stdout.write(done.length ? `${done.join("\n")}\n` : "nothing to migrate\n");
  return 0;
});
