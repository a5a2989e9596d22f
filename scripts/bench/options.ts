/** The words of `npm run bench`, and what they mean. */
import { parseArgs } from "node:util";

export const usage = `npm run bench [-- OPTIONS]: what each work costs the server

Without a comparison: fills a database, then measures each work by one person and by
eight at once, the first hundred letters after a start, letters with e-mail and photos
while mail and timed work run, memory as the most during any work, and a first visit.

  --petitions N      how many petitions the database holds (100000)
  --seconds S        how long each work is measured, after half as long to warm up (3)
  --works BEGINNING  only works whose name begins so
  --database URL     an empty database to fill; otherwise a SQLite file that is removed

Comparisons, instead of that; several may be named, each in one run on two servers:

  --growth N         1,000 petitions beside N, such as 1000000, both servers loaded at once
  --postgresql       a PostgreSQL server of its own beside SQLite, by turns
  --against FOLDER   an older checkout, built, beside this one, by turns, both with what
                     the older fills in: the ratio is this one's cost divided by its
  --rounds R         rounds of each work; the median of their ratios counts (5)

What becomes of it:

  --json             one JSON object with budgets: [{ work, budget, measured, held }]
  --write            puts the figures into the table of docs/measurements.md
  --help             these words

Ends with 1 where a budget was not held.
`;

const settings = {
  petitions: { type: "string", default: "100000" },
  seconds: { type: "string", default: "3" },
  works: { type: "string", default: "" },
  database: { type: "string" },
  growth: { type: "string" },
  postgresql: { type: "boolean", default: false },
  against: { type: "string" },
  rounds: { type: "string", default: "5" },
  json: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

export class UsageError extends Error {}

function amount(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--${name} must be a number above 0, not ${text}`);
}

/** Throws a `UsageError` whose message is one line. */
export function readOptions(args: readonly string[]) {
  const values = parseArguments(args);
  return {
    ...values,
    petitions: amount("petitions", values.petitions),
    seconds: amount("seconds", values.seconds),
    rounds: amount("rounds", values.rounds),
    growth: values.growth === undefined ? null : amount("growth", values.growth),
    command: ["npm run bench", ...(args.length > 0 ? ["--", ...args] : [])].join(" "),
  };
}

export type Options = ReturnType<typeof readOptions>;

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: settings }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split("\n")[0] ?? "") : "");
  }
}
