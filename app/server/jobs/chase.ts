/** The jobs that chase; the hour at which they begin is a setting, so each asks for itself. */
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { tellOpenRestrictions as tellOpen } from "../usecases/custody/tell-open-restrictions.ts";
import { endSupplementWaits as endWaits } from "../usecases/intake/end-supplement-waits.ts";
import { tellProgress as tell } from "../usecases/reply/tell-progress.ts";
import { remindAtOnce as remind } from "../usecases/sending/remind-at-once.ts";
import { sendDigests as send } from "../usecases/sending/send-digests.ts";
import { tellPartNews as tellParts } from "../usecases/sending/tell-part-news.ts";

export async function sendDigests(_config: Config, context: Context) {
  await send(context);
}

export const remindAtOnce = (_config: Config, context: Context) => remind(context);
export const tellProgress = (_config: Config, context: Context) => tell(context);
export const tellPartNews = (_config: Config, context: Context) => tellParts(context);
export const tellOpenRestrictions = (_config: Config, context: Context) => tellOpen(context);
export const endSupplementWaits = (_config: Config, context: Context) => endWaits(context);
