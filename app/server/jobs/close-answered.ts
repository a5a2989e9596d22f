import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { petitionsToClose } from "../persistence/time/closing-reading.ts";
import { closePetition } from "../usecases/routing/close-petition.ts";

/** Closes by itself what was answered 30 days ago; too early is refused by the rule and left. */
export async function closeAnswered(_config: Config, context: Context) {
  for (const code of await petitionsToClose(context.database.read))
    await closePetition(context, { type: "system" }, { code, version: null });
}
