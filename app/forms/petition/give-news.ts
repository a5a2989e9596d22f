import { z } from "zod";
import { requiredDay } from "../fields/day-fields.ts";
import { line } from "../fields/text-fields.ts";

/** One sentence for the sender of a late answer, and the day by which the agency hopes to answer. */
export const giveNewsForm = z.object({
  sentence: line(300, "forms:newsSentence.missing"),
  hopedOn: requiredDay("forms:hopedOn.missing"),
});
