import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { recountPetitions } from "../usecases/time/recount-petitions.ts";

/** Counts open petitions again after a changed rule or calendar. */
export async function recount(_config: Config, context: Context) {
  await recountPetitions(context);
}
