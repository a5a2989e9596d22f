/** Faults of what was set or typed, each told in one line with its cure; anything else keeps its stack. */
import { ConfigError } from "#app/server/config.ts";

/** A fault of what was typed, told in one line. */
export class Mistyped extends Error {}

const notThere =
  "the database is not there yet: check DATABASE_URL and DATA_DIR, then run npm run migrate";
const notReached =
  "the database server cannot be reached: check DATABASE_URL, and that the server runs";
const notLetIn =
  "the database server lets nobody in with this user and password: check DATABASE_URL";

/** What the drivers and Prisma say, by code or by words, and what to do about it. */
const databaseFaults: readonly (readonly [RegExp, string])[] = [
  [
    /database because the directory does not exist|SQLITE_CANTOPEN|unable to open database/,
    notThere,
  ],
  [/no such table|\bP2021\b|\b42P01\b|relation "\w+" does not exist|TableDoesNotExist/, notThere],
  [/\b3D000\b|\bP1003\b|DatabaseDoesNotExist|database "[^"]*" does not exist/, notThere],
  [/\b28P01\b|\b28000\b|\bP1000\b|AuthenticationFailed|password authentication failed/, notLetIn],
  [/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|\bP1001\b|DatabaseNotReachable/, notReached],
];

/** All that an error says of itself: codes and words of it and of what caused it. */
function wordsOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return "";
  const { code, kind, cause } = error as Error & { code?: unknown; kind?: unknown };
  const inner = error instanceof AggregateError ? error.errors : [];
  return [error.name, code, kind, error.message, ...inner.map((one) => wordsOf(one, depth + 1))]
    .concat(causeWords(cause, depth))
    .join(" ");
}

const causeWords = (cause: unknown, depth: number) =>
  cause instanceof Error ? wordsOf(cause, depth + 1) : JSON.stringify(cause ?? "");

/** The one line for a fault that a person can cure; null where the fault is the program's. */
export function cureOf(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof Mistyped) return error.message;
  if (!(error instanceof Error)) return null;
  const words = wordsOf(error);
  if (/ERR_PARSE_ARGS|DATABASE_URL must begin/.test(words)) return error.message;
  return databaseFaults.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
