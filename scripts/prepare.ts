/** Migrations, reference data and, for the demonstration, its month; then where to go. */
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { furnishDatabase } from "./furnish-database.ts";
import { runVerb } from "./run-verb.ts";
import { welcome } from "./welcome.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

await runVerb(async () => {
  const config = readConfig();
  for (const done of await furnishDatabase(config)) say(`  ${done}`);
  const context = openContext(config);
  try {
    if (config.demo) await loadDemonstration(context, say);
    say(await welcome(config, context));
  } finally {
    await context.close();
  }
  return 0;
});
