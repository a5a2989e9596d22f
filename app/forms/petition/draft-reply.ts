import { z } from "zod";
import { outcomes } from "#app/domain/petition/petition.ts";
import { choice } from "../fields/fields.ts";
import { optionalText } from "../fields/text-fields.ts";

/** An answer belongs to the point at this place, counted from 0. */
const answer = z.object({
  point: z.number({ error: "forms:choice.missing" }).int().nonnegative(),
  text: optionalText(10000),
});

/** Saved at any time, so nothing must be given; presenting it asks for the rest. */
export const draftReply = z.object({
  answers: z.array(answer),
  outcome: choice(outcomes, "forms:outcome.missing").nullable().default(null),
  legalBasis: optionalText(2000),
  measures: optionalText(5000),
  contact: optionalText(2000),
});
