/** What a typed verb works with: the settings from .env or the environment, and an open context. */
import { existsSync } from "node:fs";
import { openContext } from "#app/server/app-context.ts";
import { ConfigError, readConfig } from "#app/server/config.ts";

export async function withContext(
  work: (context: ReturnType<typeof openContext>) => Promise<number>,
): Promise<never> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (!process.env.NODE_ENV && !process.env.DATABASE_URL) process.env.DEMO ??= "1";
  try {
    const context = openContext(readConfig());
    const code = await work(context);
    await context.close();
    process.exit(code);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
