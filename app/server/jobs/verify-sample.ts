import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { verifySample } from "../usecases/administration/verify-sample.ts";
import { TellableFault } from "./job.ts";

/** Compares some petitions with the history each night; what differs is told to the administrators. */
export async function compareSample(_config: Config, context: Context) {
  const differing = await verifySample(context);
  if (differing !== null) throw new TellableFault(differing);
}
