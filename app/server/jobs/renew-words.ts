import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { renewWords as renew } from "../usecases/administration/renew-words.ts";

/** Makes the words of the search anew after an update that makes others. */
export async function renewWords(_config: Config, context: Context) {
  await renew(context);
}
