import { publicFigures } from "../../persistence/public-site-reading.ts";
import type { Context } from "../../usecases/context.ts";
import { newestPublished } from "./published.ts";

const newestShown = 4;

/** The newest answers and the counts of the home page; restricted petitions are in neither. */
export async function homePage(context: Context) {
  const [figures, newest] = await Promise.all([
    publicFigures(context.database.read),
    newestPublished(context, newestShown),
  ]);
  return { figures, newest };
}
