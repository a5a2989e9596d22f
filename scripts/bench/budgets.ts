/** What a work may cost at concurrency 8, and what else may not be exceeded. */

/** Milliseconds of the server's processor time; a work whose name begins so has this budget. */
const budgets: readonly (readonly [beginning: string, milliseconds: number])[] = [
  ["home", 0.05],
  ["send", 8],
  ["track", 1.2],
  ["published", 0.3],
  ["queue", 3.5],
  ["search", 4],
  ["petition page", 3.5],
];

/** What a single act may cost, or null where nothing was promised. */
export const budgetOf = (work: string): number | null =>
  budgets.find(([beginning]) => work === beginning || work.startsWith(`${beginning} `))?.[1] ??
  null;

/** MiB of all the server's processes. */
export const memoryMax = { citizens: 140, withStaff: 190 } as const;
export const firstVisitBytesMax = 11_000;
/** With a thousand times as many petitions. */
export const growthMax = 1.15;
/** Against another checkout. */
export const sameMax = 1.03;

export const judgedAt = 8;
