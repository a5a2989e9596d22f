/** The one table that turns a refusal into a status; its words are in the locale file `refusals`. */
import type { RefusalReason } from "#app/domain/result.ts";

const unusual: Partial<Record<RefusalReason, number>> = {
  "not-found": 404,
  // What is forbidden looks like what does not exist.
  "not-permitted": 404,
  "version-conflict": 409,
  "limits-changed": 409,
};

export const statusOf = (reason: RefusalReason): number => unusual[reason] ?? 422;

/** For loaders: what may not be seen does not exist. */
export const notFound = (): Response => new Response(null, { status: 404 });
