import { z } from "zod";
import { tick } from "../fields/fields.ts";
import { line, optionalText, text } from "../fields/text-fields.ts";

/** The separate text that the public will read, and whether the sender is named with it. */
export const publicText = z.object({
  title: line(150, "forms:title.missing"),
  question: text(20000, "forms:publicQuestion.missing"),
  answer: text(20000, "forms:publicAnswer.missing"),
  showName: tick(),
});

/** Publishing; in a unit of one person with the reason why nobody else looked at what is found. */
export const publishing = z.object({ soloReason: optionalText(2000) });
