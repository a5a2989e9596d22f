import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { publicCounts, unfinishedCounts } from "../../persistence/public/public-count-reading.ts";
import { newestPublished } from "./published.ts";

const newestShown = 4;

/** The newest answers and the counts of the home page; restricted petitions are in neither. */
export async function homePage(context: Context) {
  const [figures, newest] = await Promise.all([
    publicFigures(context),
    newestPublished(context, newestShown),
  ]);
  return { figures, newest };
}

/**
 * Counts for everybody. Received means entered in a register; on time means that the signed reply was
 * submitted by its day; open what has come in and is not ended, late what of it is past the day of what
 * is owed next, as it stood when the page was last made. Restricted petitions are in none of them.
 */
async function publicFigures(context: Context) {
  const reader = context.database.read;
  const [counts, unfinished] = await Promise.all([
    publicCounts(reader),
    unfinishedCounts(reader, todayOf(context.clock)),
  ]);
  const figure = (code: string) =>
    counts.find((row) => row.kind === "figure" && row.code === code)?.count ?? 0;
  return {
    received: figure("received"),
    answered: figure("answered"),
    onTime: figure("on-time"),
    extended: figure("extended"),
    published: figure("published"),
    ...unfinished,
  };
}
