/** `npm run worker`: the timed work in a process of its own, until it is told to end. */
import { readConfig } from "#app/server/config.ts";
import { startJobs } from "#app/server/jobs/runner.ts";
import { log } from "#app/server/log.ts";
import { runVerbWithContext } from "./run-verb.ts";

await runVerbWithContext(async (context) => {
  const stopJobs = startJobs(readConfig(), context);
  log.info("working");
  await new Promise((ended) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, ended);
  });
  await stopJobs();
  return 0;
});
