import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { sealContent } from "../usecases/administration/seal-content.ts";

/** Covers what was received before the history kept digests of it; afterwards there is nothing to do. */
export async function sealOlderContent(_config: Config, context: Context) {
  const sealed = await sealContent(context);
  if (sealed > 0) log.info({ sealed }, "older petitions are covered by the history");
}
