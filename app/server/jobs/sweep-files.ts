import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { sweepFiles as sweep } from "../usecases/administration/sweep-files.ts";

/** Sets aside stored files that belong to nothing, and says how many. */
export async function sweepFiles(_config: Config, context: Context) {
  const swept = await sweep(context);
  if (swept.setAside + swept.removed > 0) log.info(swept, "files that belong to nothing");
}
