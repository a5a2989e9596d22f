/** How a typed verb runs: settings from .env or the environment, an exit code, one line for a fault. */
import { existsSync } from "node:fs";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { cureOf } from "./told-faults.ts";

/** Runs the work and ends the process with its code. Whoever names no database means the demonstration. */
export async function runVerb(work: () => Promise<number>): Promise<never> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (!process.env.NODE_ENV && !process.env.DATABASE_URL) process.env.DEMO ??= "1";
  try {
    process.exit(await work());
  } catch (error) {
    const cure = cureOf(error);
    if (cure === null) throw error;
    process.stderr.write(`${cure}\n`);
    process.exit(1);
  }
}

/** The same for a verb that works on the database. */
export const runVerbWithContext = (
  work: (context: ReturnType<typeof openContext>) => Promise<number>,
) =>
  runVerb(async () => {
    const context = openContext(readConfig());
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  });
