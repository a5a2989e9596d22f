import { openContext } from "#app/server/app-context.ts";
import { fixedClock } from "#app/server/clock.ts";
import { readConfig } from "#app/server/config.ts";
import { serverFolder } from "./server-folder.ts";

/** Use cases on the running server's own database and files, as a second process. */
export function besideTheServer() {
  const config = readConfig({ DEMO: "1", DATA_DIR: serverFolder });
  const clock = fixedClock("2026-11-21T03:00:00.000Z");
  return { ...openContext(config, clock), clock };
}
