/** Stops before anything is built or opened when a setting is missing, with one line that names it. */
import { ConfigError, readConfig } from "#app/server/config.ts";

try {
  readConfig();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
