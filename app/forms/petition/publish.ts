import { z } from "zod";
import { line, text } from "../fields/text-fields.ts";

/** The public text, and which found personal data a person looked at and let stand. */
export const preparePublication = z.object({
  title: line(150, "forms:title.missing"),
  question: text(20000, "forms:publicQuestion.missing"),
  answer: text(20000, "forms:publicAnswer.missing"),
  confirmedFindings: z.array(line(60, "forms:choice.missing")),
});
