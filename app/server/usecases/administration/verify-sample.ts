import type { Context } from "../../context.ts";
import {
  hundredthOfPetitions,
  verifyContent,
} from "../../persistence/history/content-verifying.ts";
import { verifyFiles } from "./verify-files.ts";

const petitionsAtOnce = 50;
const oneInSoMany = 100;

/**
 * Compares one petition in a hundred, which chance chooses, with the digests in the history, and its files
 * with theirs. Returns what differs first, in words that hold nothing of a petition, or null.
 */
export async function verifySample(context: Context): Promise<string | null> {
  const { read } = context.database;
  const [chance = 0] = context.ids.bytes(1);
  const sample = await hundredthOfPetitions(read, chance % oneInSoMany);
  for (let from = 0; from < sample.length; from += petitionsAtOnce) {
    const piece = sample.slice(from, from + petitionsAtOnce);
    const { broken } = await verifyContent(read, piece);
    if (broken)
      return `${broken.part ?? "content"} of a petition is not what link ${broken.sequence} says`;
    const [differing] = (await verifyFiles(context, piece)).differing;
    if (differing !== undefined) return `file ${differing} is not what was stored`;
  }
  return null;
}
